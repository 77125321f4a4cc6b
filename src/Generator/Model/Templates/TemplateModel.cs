namespace Cachewright.Generator.Model.Templates;

/// <summary>A template of a key or a tag, checked.</summary>
/// <param name="Text">As the developer wrote it, for comments in generated code.</param>
/// <param name="Parts">Literals and values, in order.</param>
internal sealed record TemplateModel(string Text, EquatableArray<TemplatePartModel> Parts)
{
    /// <summary>The parameters that it reads, each once, in order; and <c>result</c>.</summary>
    public IEnumerable<string> Roots => Values.Select(static value => value.Root).Distinct();

    /// <summary>Whether it reaches into a parameter.</summary>
    public bool HasPath => Values.Any(static value => value.Suffix.Length > 0);

    private IEnumerable<TemplateValueModel> Values => Parts.OfType<TemplateValueModel>();
}
