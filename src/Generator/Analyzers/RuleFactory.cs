using Microsoft.CodeAnalysis;

namespace Cachewright.Generator.Analyzers;

/// <summary>Gives every rule the same category, help page and configurability.</summary>
internal static class RuleFactory
{
    private const string Category = "Cachewright";
    private const string HelpPages = "https://github.com/cachewright/cachewright/blob/main/docs/rules/";

    /// <summary>A rule about code that can't do what it says. It can't be configured away.</summary>
    public static DiagnosticDescriptor Error(string id, string title, string message) =>
        new(
            id,
            title,
            message,
            Category,
            DiagnosticSeverity.Error,
            true,
            null,
            HelpPages + id + ".md",
            WellKnownDiagnosticTags.NotConfigurable
        );

    /// <summary>A rule about code that does what it says, but hardly what was meant. Where it was meant, it can be configured away.</summary>
    public static DiagnosticDescriptor ConfigurableError(string id, string title, string message) =>
        new(id, title, message, Category, DiagnosticSeverity.Error, true, null, HelpPages + id + ".md");
}
