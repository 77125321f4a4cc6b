using Microsoft.CodeAnalysis;

namespace Cachewright.Generator.Discovery.Templates;

/// <summary>What a template may say.</summary>
/// <param name="Kind">What the template makes.</param>
/// <param name="MethodName">The annotated method, for messages.</param>
/// <param name="Roots">The names that a path may start with.</param>
/// <param name="Compilation">To tell which members generated code can see.</param>
internal sealed record TemplateScope(
    TemplateKind Kind,
    string MethodName,
    IReadOnlyList<TemplateRoot> Roots,
    Compilation Compilation
);
