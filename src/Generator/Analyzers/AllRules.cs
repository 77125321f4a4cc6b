using System.Reflection;
using Microsoft.CodeAnalysis;

namespace Cachewright.Generator.Analyzers;

/// <summary>The rules by who reports them.</summary>
internal static class AllRules
{
    /// <summary>The rules that a class of rules declares.</summary>
    public static IEnumerable<DiagnosticDescriptor> In(Type rules) =>
        rules
            .GetFields(BindingFlags.Static | BindingFlags.Public)
            .Select(static field => field.GetValue(null))
            .OfType<DiagnosticDescriptor>();
}
