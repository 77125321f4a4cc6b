using Microsoft.CodeAnalysis;

namespace Cachewright.Generator.Discovery.Values.Objects;

/// <summary>What <see cref="MemberCollector"/> found in a type and its bases.</summary>
internal sealed class MemberList
{
    /// <summary>In declared order, those of base classes first.</summary>
    public List<MemberCandidate> Candidates { get; } = [];

    /// <summary>Fields that generated code can't see.</summary>
    public List<IFieldSymbol> HiddenFields { get; } = [];

    /// <summary>What can't be stored, whatever the constructors.</summary>
    public List<ValueProblem> Problems { get; } = [];

    /// <summary>Whether some field was left out on request.</summary>
    public bool HasIgnoredState { get; set; }
}
