namespace Cachewright.Generator.Model.Templates;

/// <summary>A template of a key or a tag, checked.</summary>
/// <param name="Text">As the developer wrote it, for comments in generated code.</param>
/// <param name="Parts">Literals and values, in order.</param>
internal sealed record TemplateModel(string Text, EquatableArray<TemplatePartModel> Parts);
