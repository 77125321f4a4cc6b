using Cachewright.Generator.Model.Keys;

namespace Cachewright.Generator.Model.Templates;

/// <summary>A placeholder.</summary>
/// <param name="Root">The parameter's name, or <c>result</c>, as in the template.</param>
/// <param name="Suffix">What follows the root in C#: <c>?.Category?.Id</c>; empty for the root itself.</param>
/// <param name="Value">How the value at the path's end is written.</param>
/// <param name="CanBeNull">Whether null may stand at the path's end although its last member is no nullable.</param>
internal sealed record TemplateValueModel(string Root, string Suffix, KeyValueModel Value, bool CanBeNull)
    : TemplatePartModel;
