namespace Cachewright.Generator.Model.Templates;

/// <summary>A template of a key or a tag, checked.</summary>
/// <param name="Text">As the developer wrote it, for comments in generated code.</param>
/// <param name="Parts">Literals and values, in order.</param>
internal sealed record TemplateModel(string Text, EquatableArray<TemplatePartModel> Parts)
{
    /// <summary>The roots that the placeholders read from, each once.</summary>
    public IEnumerable<string> Roots => Values.Select(static item => item.Root).Distinct();

    /// <summary>Whether a placeholder reads into its root.</summary>
    public bool HasPath => Values.Any(static item => item.Suffix.Length > 0);

    private IEnumerable<TemplateValueModel> Values => Parts.OfType<TemplateValueModel>();
}
