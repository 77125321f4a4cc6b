using Microsoft.CodeAnalysis;

namespace Cachewright.Generator.Discovery.Templates;

/// <summary>A name that a path may start with.</summary>
/// <param name="Name">The parameter's name, or <c>result</c>.</param>
/// <param name="Type">Its type.</param>
internal sealed record TemplateRoot(string Name, ITypeSymbol Type);
