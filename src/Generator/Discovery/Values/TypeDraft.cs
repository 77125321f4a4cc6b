using System.Collections.Immutable;
using Cachewright.Generator.Model.Values;
using Microsoft.CodeAnalysis;

namespace Cachewright.Generator.Discovery.Values;

/// <summary>What one type says about itself. What it contains is only named: <see cref="TypeGraph"/> reads each type once and puts them together.</summary>
internal sealed class TypeDraft
{
    /// <summary>The types inside, in the order of the bytes.</summary>
    public ImmutableArray<TypePart> Parts { get; init; } = [];

    /// <summary>What the codec names besides: members, a constructor, a formatter.</summary>
    public ImmutableArray<ISymbol> Mentioned { get; init; } = [];

    /// <summary>What decides the bytes besides the parts, for the fingerprint.</summary>
    public required string Description { get; init; }

    /// <summary>Whether the type is immutable if its parts are.</summary>
    public bool IsImmutable { get; init; }

    /// <summary>Set where the value is written in place, without a codec of its own. The type name is filled in by the reader.</summary>
    public ValueAccess? Inline { get; init; }

    /// <summary>Why the type can't be stored; empty if it can.</summary>
    public ImmutableArray<ValueProblem> Problems { get; init; } = [];

    /// <summary>Makes the model, once it is known how the parts are written.</summary>
    public Func<CodecIdentity, IReadOnlyList<ValueAccess>, TypeShape>? Build { get; init; }

    /// <summary>A type that can't be stored.</summary>
    public static TypeDraft Refused(ValueProblem problem) => new() { Description = "refused", Problems = [problem] };
}
