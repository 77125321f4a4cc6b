namespace Cachewright.Generator.Model.Templates;

/// <summary>A part of a template: <see cref="TemplateLiteralModel"/> or <see cref="TemplateValueModel"/>.</summary>
internal abstract record TemplatePartModel;
