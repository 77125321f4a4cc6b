using System.Runtime.CompilerServices;
using Cachewright.Generator.Discovery;
using Microsoft.CodeAnalysis;

namespace Cachewright.Generator.Analyzers;

/// <summary>What Discovery refuses in one class: read by the analyzer that asks first, while the others wait for it.</summary>
internal sealed class ServiceProblems : IProblemSink
{
    private static readonly ConditionalWeakTable<INamedTypeSymbol, Lazy<ServiceProblems>> Known = new();

    private readonly INamedTypeSymbol _type;
    private readonly List<Diagnostic> _found = [];

    private ServiceProblems(INamedTypeSymbol type, Compilation compilation)
    {
        _type = type;
        new ServiceReader(new DiscoveryContext(compilation, this), type).Read();
    }

    /// <summary>The problems of a class, in the order in which they were found.</summary>
    public static IReadOnlyList<Diagnostic> Of(INamedTypeSymbol type, Compilation compilation) =>
        Known.GetValue(type, key => new(() => new ServiceProblems(key, compilation))).Value._found;

    void IProblemSink.Report(DiagnosticDescriptor rule, Location? location, params object[] arguments) =>
        _found.Add(Diagnostic.Create(rule, location ?? _type.Locations[0], arguments));
}
