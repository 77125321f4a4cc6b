namespace Cachewright.Generator.Model.Keys;

/// <summary>How a value is written to a key. One kind per way to write it; see the derived records.</summary>
/// <param name="Type">The type, fully qualified, with its nullability.</param>
internal abstract record KeyValueModel(string Type);
