using Microsoft.CodeAnalysis;

namespace Cachewright.Generator.Discovery.Values.Objects;

/// <summary>What <see cref="MemberCollector"/> found in a type and its bases.</summary>
internal sealed class MemberList(INamedTypeSymbol type)
{
    /// <summary>The type.</summary>
    public INamedTypeSymbol Type { get; } = type;

    /// <summary>Whether annotations decide what is stored, so that members of one name can be told apart by their keys.</summary>
    public bool IsAnnotated { get; init; }

    /// <summary>In declared order, those of base classes first.</summary>
    public List<MemberCandidate> Candidates { get; } = [];

    /// <summary>Fields that generated code can't see.</summary>
    public List<IFieldSymbol> HiddenFields { get; } = [];

    /// <summary>Those that no member bears the name of.</summary>
    public List<IFieldSymbol> UnclaimedFields { get; } = [];

    /// <summary>Properties that can only be read, of compiled types that don't show whether there is state behind them.</summary>
    public List<IPropertySymbol> OpaqueProperties { get; } = [];

    /// <summary>What can't be stored, whatever the constructors.</summary>
    public List<ValueProblem> Problems { get; } = [];

    /// <summary>Whether some state is out of sight, or left out on request, so that nothing is proved about its being immutable.</summary>
    public bool HasOpaqueState { get; set; }
}
