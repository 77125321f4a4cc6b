namespace Cachewright.Generator.Discovery.Templates;

/// <summary>What is wrong with a template's braces, and where.</summary>
/// <param name="Reason">The end of a sentence.</param>
/// <param name="Start">Where it starts in the template.</param>
/// <param name="Length">Its length.</param>
internal sealed record TemplateMistake(string Reason, int Start, int Length);
