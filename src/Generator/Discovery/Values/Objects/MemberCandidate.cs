using Microsoft.CodeAnalysis;

namespace Cachewright.Generator.Discovery.Values.Objects;

/// <summary>A property or field that may be part of the value.</summary>
/// <param name="Symbol">The member, in the most derived type that declares it.</param>
/// <param name="Type">Its type.</param>
/// <param name="IsAssignable">Whether an object initializer can set it.</param>
/// <param name="IsComputed">Whether it has no storage of its own, so that it is stored only where a constructor takes it back.</param>
/// <param name="IsReadOnly">Whether it can't be set once the object is there.</param>
internal sealed record MemberCandidate(
    ISymbol Symbol,
    ITypeSymbol Type,
    bool IsAssignable,
    bool IsComputed,
    bool IsReadOnly
)
{
    /// <summary>How it is stored if it brings a formatter of its own; null: as its type says.</summary>
    public TypeDraft? Formatter { get; init; }

    /// <summary>Whether a derived class has another member of this name, so that it is reached through its own class only.</summary>
    public bool IsHidden { get; init; }

    public string Name => Symbol.Name;

    /// <summary>The name in messages.</summary>
    public string ForPeople => Describe(Symbol);

    /// <summary>Whether it can't be set, but holds a collection that can be filled.</summary>
    public bool IsFillable =>
        this is { IsAssignable: false, IsComputed: false } && FillableTypes.Contains(Symbol, Type);

    /// <summary>Whether every object initializer has to set it.</summary>
    public bool IsRequired => Symbol is IPropertySymbol { IsRequired: true } or IFieldSymbol { IsRequired: true };

    /// <summary>Type and member, quoted.</summary>
    public static string Describe(ISymbol member) => $"'{TypeNames.InMessage(member.ContainingType)}.{member.Name}'";
}
