namespace Cachewright.Generator.Model.Templates;

/// <summary>Text between placeholders.</summary>
/// <param name="Text">Escaped as the runtime's <c>CacheTag</c> escapes a plain string.</param>
internal sealed record TemplateLiteralModel(string Text) : TemplatePartModel;
