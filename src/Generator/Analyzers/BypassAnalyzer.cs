using System.Collections.Immutable;
using Cachewright.Generator.Analyzers.Bypass;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Cachewright.Generator.Analyzers;

/// <summary>
/// Finds code that reaches an annotated method without its decorator. It looks at every call, so it asks the cheap questions first, and
/// reads each class once.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class BypassAnalyzer : DiagnosticAnalyzer
{
    private static readonly ImmutableHashSet<string> TestFrameworks = ImmutableHashSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "xunit.core",
        "xunit.v3.core",
        "nunit.framework",
        "Microsoft.VisualStudio.TestPlatform.TestFramework",
        "MSTest.TestFramework",
        "TUnit.Core"
    );

    /// <inheritdoc />
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
    [.. AllRules.In(typeof(BypassRules))];

    /// <inheritdoc />
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(Start);
    }

    private static void Start(CompilationStartAnalysisContext context)
    {
        if (context.Compilation.GetTypesByMetadataName(KnownNames.CachedAttribute).IsEmpty)
        {
            return;
        }

        var classes = new DecoratedClasses(context.Compilation.Assembly);
        var selfCalls = new SelfCalls(classes);
        context.RegisterOperationAction(selfCalls.AnalyzeCall, OperationKind.Invocation);
        context.RegisterOperationAction(selfCalls.AnalyzeReference, OperationKind.MethodReference);

        // Tests make the class by hand to see its body run.
        if (context.Compilation.ReferencedAssemblyNames.Any(static item => TestFrameworks.Contains(item.Name)))
        {
            return;
        }

        var injections = new Injections(classes);
        context.RegisterSymbolAction(injections.AnalyzeParameter, SymbolKind.Parameter);
        context.RegisterSymbolAction(injections.AnalyzeProperty, SymbolKind.Property);
        context.RegisterOperationAction(injections.AnalyzeEndpoint, OperationKind.AnonymousFunction);
        context.RegisterSymbolAction(new AddedInterfaces(classes).Analyze, SymbolKind.NamedType);
        context.RegisterOperationAction(new ServiceLookups(classes).Analyze, OperationKind.Invocation);
        context.RegisterOperationAction(new Constructions(classes).Analyze, OperationKind.ObjectCreation);
    }
}
