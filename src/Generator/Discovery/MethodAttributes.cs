using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;

namespace Cachewright.Generator.Discovery;

/// <summary>The three attributes that make a method interesting.</summary>
internal static class MethodAttributes
{
    private static readonly ConditionalWeakTable<INamedTypeSymbol, IReadOnlyList<IMethodSymbol>> Known = new();

    /// <summary>Their metadata names, in the order in which one of them is chosen to stand for its class.</summary>
    public static readonly string[] Names =
    [
        KnownNames.CachedAttribute,
        KnownNames.InvalidatesCacheAttribute,
        KnownNames.UpdatesCacheAttribute,
    ];

    /// <summary>Whether the method has one of them.</summary>
    public static bool IsAnnotated(IMethodSymbol method) => Of(method) is not null;

    /// <summary>The attribute that stands for the method; null where it has none.</summary>
    public static string? Of(IMethodSymbol method)
    {
        System.Collections.Immutable.ImmutableArray<AttributeData> attributes = method.GetAttributes();
        return attributes.IsEmpty
            ? null
            : Names.FirstOrDefault(name => attributes.Any(data => TypeNames.Is(data.AttributeClass, name)));
    }

    /// <summary>The attribute that stands for the method, as it is written.</summary>
    public static string Written(IMethodSymbol method) => Written(Of(method) ?? "");

    /// <summary>An attribute as it is written.</summary>
    public static string Written(string metadataName) =>
        $"[{metadataName.Replace("Cachewright.", "").Replace("Attribute", "")}]";

    /// <summary>Where the attribute that stands for the method is.</summary>
    public static Location? Location(IMethodSymbol method) =>
        AttributeReader.Single(method, Of(method) ?? "")?.Location;

    /// <summary>What carries the attribute, where C# allows it there but it is no method of a class.</summary>
    public static string? KindOtherThanMethod(IMethodSymbol method) =>
        method.MethodKind switch
        {
            MethodKind.Ordinary or MethodKind.ExplicitInterfaceImplementation => null,
            MethodKind.LocalFunction => $"the local function '{method.Name}'",
            MethodKind.AnonymousFunction => "a lambda",
            _ when method.AssociatedSymbol is { } owner => $"an accessor of '{owner.Name}'",
            _ => "an operator",
        };

    /// <summary>Whether the method has <c>[Cached]</c>.</summary>
    public static bool IsCached(IMethodSymbol method) =>
        AttributeReader.Single(method, KnownNames.CachedAttribute) is not null;

    /// <summary>Whether the method has <c>[InvalidatesCache]</c> or <c>[UpdatesCache]</c>.</summary>
    public static bool IsWrite(IMethodSymbol method) =>
        AttributeReader.All(method, KnownNames.InvalidatesCacheAttribute).Any()
        || AttributeReader.All(method, KnownNames.UpdatesCacheAttribute).Any();

    /// <summary>The annotated methods of a class, in declared order. Asked for by each of them, so it is looked up once per symbol.</summary>
    public static IEnumerable<IMethodSymbol> AnnotatedMethods(INamedTypeSymbol type) =>
        Known.GetValue(
            type,
            static key =>
                [
                    .. key.GetMembers()
                        .OfType<IMethodSymbol>()
                        .Where(static method => method.PartialDefinitionPart is null && IsAnnotated(method)),
                ]
        );
}
