using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;

namespace Cachewright.Generator.Discovery.Memory;

/// <summary>
/// What a compilation was made of. Compared with an earlier one, it tells which files read the same: those that are still there and
/// reach, through the names that they mention, no file that came, went or changed.
/// </summary>
internal sealed class SourceState
{
    /// <summary>Types that Discovery or the compiler asks for although no file need mention them.</summary>
    private static readonly string[] AskedForByName = ["ICacheKey", "KeyValuePair", "ValueTuple"];

    private static readonly ConditionalWeakTable<Compilation, SourceState> Known = new();

    private readonly ConditionalWeakTable<SourceState, HashSet<SyntaxTree>> _unaffected = new();
    private readonly ImmutableArray<SyntaxTree> _trees;
    private readonly ImmutableArray<MetadataReference> _references;
    private readonly CompilationOptions _options;
    private readonly string? _assembly;

    private SourceState(Compilation compilation)
    {
        _trees = [.. compilation.SyntaxTrees];
        _references = [.. compilation.References];
        _options = compilation.Options;
        _assembly = compilation.AssemblyName;
    }

    /// <summary>The state of a compilation.</summary>
    public static SourceState Of(Compilation compilation) =>
        Known.GetValue(compilation, static key => new SourceState(key));

    /// <summary>Whether what was read from a file in an earlier state would be read from it now.</summary>
    public bool ReadsAsIn(SourceState earlier, SyntaxTree tree) =>
        ReferenceEquals(this, earlier) || _unaffected.GetValue(earlier, Unaffected).Contains(tree);

    private HashSet<SyntaxTree> Unaffected(SourceState earlier)
    {
        HashSet<SyntaxTree> before = [.. earlier._trees];
        List<SyntaxTree> kept = [.. _trees.Where(before.Contains)];
        HashSet<SyntaxTree> common = [.. kept];
        List<SyntaxTree> changed = [.. earlier._trees.Concat(_trees).Where(item => !common.Contains(item))];
        bool hasSameFrame =
            _assembly == earlier._assembly
            && _options.Equals(earlier._options)
            && _references.SequenceEqual(earlier._references)
            && earlier._trees.Where(common.Contains).SequenceEqual(kept)
            && Namespaces().SetEquals(earlier.Namespaces());
        if (!hasSameFrame || !RemoveAffected(common, changed))
        {
            common.Clear();
        }

        return common;
    }

    private HashSet<string> Namespaces() => [.. _trees.SelectMany(static item => TreeNames.Of(item).Namespaces)];

    /// <summary>Removes the files that reach a changed one; false where that is all of them.</summary>
    private static bool RemoveAffected(HashSet<SyntaxTree> trees, List<SyntaxTree> changed)
    {
        List<SyntaxTree> affected = changed;
        while (affected.Count > 0)
        {
            List<TreeNames> names = affected.ConvertAll(TreeNames.Of);
            HashSet<string> suspect = [.. names.SelectMany(static item => item.Declared)];
            if (names.Exists(static item => item.IsGlobal) || suspect.Overlaps(AskedForByName))
            {
                return false;
            }

            affected = [.. trees.Where(item => TreeNames.Of(item).Mentioned.Overlaps(suspect))];
            trees.ExceptWith(affected);
        }

        return true;
    }
}
