using System.Collections.Immutable;
using Cachewright.Generator.Discovery.Values;
using Cachewright.Generator.Model;
using Cachewright.Generator.Model.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Cachewright.Generator.Discovery;

/// <summary>From <c>[assembly: CacheValue(typeof(X))]</c> to the model of X.</summary>
internal static class DeclaredValueDiscovery
{
    /// <summary>Whether a node can carry an assembly's attributes.</summary>
    public static bool IsAssembly(SyntaxNode node, CancellationToken _) => node is CompilationUnitSyntax;

    /// <summary>Reads the values that the attributes of one file name.</summary>
    public static EquatableArray<ValueModel> Read(
        GeneratorAttributeSyntaxContext context,
        CancellationToken cancellationToken
    )
    {
        var reader = new ValueReader(context.SemanticModel.Compilation);
        var problems = new RejectionList();
        return context
            .Attributes.Select(static data => data.ConstructorArguments.FirstOrDefault().Value)
            .OfType<ITypeSymbol>()
            .Select(type => reader.Read(type, problems, null, "CacheValue"))
            .OfType<ValueModel>()
            .ToEquatableArray();
    }

    /// <summary>The values of all files, each once.</summary>
    public static EquatableArray<ValueModel> Distinct(
        ImmutableArray<EquatableArray<ValueModel>> files,
        CancellationToken cancellationToken
    ) => files.SelectMany(static file => file).Distinct().ToEquatableArray();
}
