namespace Cachewright.Generator.Discovery.Templates;

/// <summary>A piece of a template.</summary>
/// <param name="Text">A placeholder's path, without its braces; or literal text, with doubled braces halved.</param>
/// <param name="IsPlaceholder">Whether it is a placeholder.</param>
/// <param name="Start">Where the piece starts in the template; for a placeholder, after the brace.</param>
/// <param name="Length">Its length in the template.</param>
internal sealed record TemplateSegment(string Text, bool IsPlaceholder, int Start, int Length);
