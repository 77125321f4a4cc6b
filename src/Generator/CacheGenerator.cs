using System.Collections.Immutable;
using Cachewright.Generator.Discovery;
using Cachewright.Generator.Discovery.Memory;
using Cachewright.Generator.Emission;
using Cachewright.Generator.Model;
using Cachewright.Generator.Model.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Cachewright.Generator;

/// <summary>The whole pipeline: annotated methods become models of their classes, and each model becomes source text.</summary>
[Generator(LanguageNames.CSharp)]
public sealed class CacheGenerator : IIncrementalGenerator
{
    /// <inheritdoc />
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var memory = new ServiceMemory();

        // Annotated methods -> one model per class, whichever attribute was seen first.
        IncrementalValuesProvider<ServiceModel> services = ServicesWith(context, KnownNames.CachedAttribute, memory)
            .Concat(ServicesWith(context, KnownNames.InvalidatesCacheAttribute, memory))
            .Concat(ServicesWith(context, KnownNames.UpdatesCacheAttribute, memory))
            .WithTrackingName(TrackingNames.Services);

        // [assembly: CacheValue(typeof(X))] -> the values that open type parameters may stand for.
        IncrementalValueProvider<DeclaredValuesModel> declared = context
            .SyntaxProvider.ForAttributeWithMetadataName(
                KnownNames.CacheValueAttribute,
                DeclaredValueDiscovery.IsAssembly,
                DeclaredValueDiscovery.Read
            )
            .Collect()
            .Select(DeclaredValueDiscovery.Distinct)
            .WithTrackingName(TrackingNames.DeclaredValues);

        // Every type of every value, once.
        IncrementalValuesProvider<TypeShape> types = services
            .Collect()
            .Combine(declared)
            .SelectMany(DistinctTypes)
            .WithTrackingName(TrackingNames.Types);

        IncrementalValueProvider<bool> analyzersAreOff = context.AnalyzerConfigOptionsProvider.Select(AnalyzersAreOff);

        context.RegisterSourceOutput(services, ServiceEmitter.Emit);
        context.RegisterSourceOutput(services.Combine(analyzersAreOff), RejectionEmitter.Emit);
        context.RegisterSourceOutput(types, ValueEmitter.EmitType);
        context.RegisterSourceOutput(declared, ValueEmitter.EmitDeclared);
        context.RegisterSourceOutput(declared.Combine(analyzersAreOff), RejectionEmitter.EmitDeclared);
    }

    private static IncrementalValuesProvider<ServiceModel> ServicesWith(
        IncrementalGeneratorInitializationContext context,
        string attribute,
        ServiceMemory memory
    ) =>
        context
            .SyntaxProvider.ForAttributeWithMetadataName(
                attribute,
                ServiceDiscovery.IsMethod,
                (item, cancellationToken) => ServiceDiscovery.Read(item, memory, cancellationToken)
            )
            .WhereNotNull();

    private static IEnumerable<TypeShape> DistinctTypes(
        (ImmutableArray<ServiceModel> Services, DeclaredValuesModel Declared) source,
        CancellationToken cancellationToken
    ) =>
        source
            .Services.SelectMany(static service => service.Cached)
            .Select(static method => method.Value)
            .Concat(source.Declared.Values)
            .SelectMany(static value => value.Types)
            .Distinct();

    private static bool AnalyzersAreOff(AnalyzerConfigOptionsProvider options, CancellationToken cancellationToken) =>
        IsFalse(options, "build_property.RunAnalyzers") || IsFalse(options, "build_property.RunAnalyzersDuringBuild");

    private static bool IsFalse(AnalyzerConfigOptionsProvider options, string property) =>
        options.GlobalOptions.TryGetValue(property, out string? value)
        && value.Equals("false", StringComparison.OrdinalIgnoreCase);
}
