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
    public static DeclaredValuesModel Read(GeneratorAttributeSyntaxContext context, CancellationToken cancellationToken)
    {
        var reader = new ValueReader(context.SemanticModel.Compilation);
        var problems = new RejectionList();
        EquatableArray<ValueModel> values = context
            .Attributes.Select(DeclaredValues.Read)
            .OfType<DeclaredValue>()
            .Select(declared => reader.ReadDeclared(declared, problems))
            .OfType<ValueModel>()
            .ToEquatableArray();
        return new(values, problems.Messages);
    }

    /// <summary>The values of all files, each once.</summary>
    public static DeclaredValuesModel Distinct(
        ImmutableArray<DeclaredValuesModel> files,
        CancellationToken cancellationToken
    ) =>
        new(
            files.SelectMany(static file => file.Values).Distinct().ToEquatableArray(),
            files.SelectMany(static file => file.Rejections).Distinct().ToEquatableArray()
        );
}
