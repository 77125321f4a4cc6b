using System.Collections.Immutable;
using System.Reflection;
using Microsoft.CodeAnalysis;

namespace Cachewright.Generator.Analyzers;

/// <summary>The rules by who reports them.</summary>
internal static class AllRules
{
    /// <summary>What Discovery refuses.</summary>
    public static readonly ImmutableArray<DiagnosticDescriptor> OfDiscovery =
    [
        .. In(typeof(ApplyRules)),
        .. In(typeof(KeyRules)),
        .. In(typeof(InvalidationRules)),
        .. In(typeof(ValueRules)),
    ];

    /// <summary>The rules that a class of rules declares.</summary>
    public static IEnumerable<DiagnosticDescriptor> In(Type rules) =>
        rules
            .GetFields(BindingFlags.Static | BindingFlags.Public)
            .Select(static field => field.GetValue(null))
            .OfType<DiagnosticDescriptor>();
}
