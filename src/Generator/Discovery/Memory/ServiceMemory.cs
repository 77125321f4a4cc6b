using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Cachewright.Generator.Model;
using Microsoft.CodeAnalysis;

namespace Cachewright.Generator.Discovery.Memory;

/// <summary>
/// Remembers the models of one generator's classes between edits. After each edit Roslyn asks for all of them again, on new symbols, and
/// to bind those is most of the work; but a class whose file reaches nothing that changed would give the same model. Entries are checked
/// against the state that they were read in, so it does not matter in which order compilations come.
/// </summary>
internal sealed class ServiceMemory
{
    private readonly ConditionalWeakTable<SyntaxTree, ConcurrentDictionary<string, Entry>> _entries = new();

    /// <summary>The model of a class: from memory where it would be read again as it was.</summary>
    public ServiceModel Recall(
        INamedTypeSymbol type,
        Compilation compilation,
        Func<INamedTypeSymbol, Compilation, ServiceModel> read
    )
    {
        SyntaxTree tree = type.DeclaringSyntaxReferences[0].SyntaxTree;
        ConcurrentDictionary<string, Entry> entries = _entries.GetOrCreateValue(tree);
        SourceState now = SourceState.Of(compilation);
        string name = TypeNames.Metadata(type);
        ServiceModel model =
            entries.TryGetValue(name, out Entry? known) && now.ReadsAsIn(known.State, tree)
                ? known.Model
                : read(type, compilation);
        entries[name] = new Entry(now, model);
        return model;
    }

    private sealed record Entry(SourceState State, ServiceModel Model);
}
