using Cachewright.Generator.Model.Templates;

namespace Cachewright.Generator.Model;

/// <summary>Every entry with a tag.</summary>
internal sealed record TagStep(TemplateModel Tag, string Text) : InvalidationStep;
