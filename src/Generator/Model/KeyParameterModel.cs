using Cachewright.Generator.Model.Keys;

namespace Cachewright.Generator.Model;

/// <summary>One field of a key struct.</summary>
/// <param name="Name">The parameter's name, escaped where it is a keyword.</param>
/// <param name="Type">The parameter's type, fully qualified.</param>
/// <param name="Value">How it is written into a key; null where it stands in no key (only in templates or for <c>TtlFrom</c> and <c>Unless</c>).</param>
internal sealed record KeyParameterModel(string Name, string Type, KeyValueModel? Value);
