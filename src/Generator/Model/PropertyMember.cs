namespace Cachewright.Generator.Model;

/// <summary>A property or an indexer of an interface.</summary>
internal sealed record PropertyMember : MemberModel
{
    /// <summary>The type with a leading <c>ref</c> where it returns one.</summary>
    public required string Type { get; init; }

    /// <summary>The name, escaped; <c>this</c> for an indexer.</summary>
    public required string Name { get; init; }

    /// <summary>The parameters of an indexer.</summary>
    public required EquatableArray<ParameterModel> Parameters { get; init; }

    /// <summary>Whether it can be read.</summary>
    public required bool HasGetter { get; init; }

    /// <summary>Whether it can be set.</summary>
    public required bool HasSetter { get; init; }

    /// <summary>Whether it returns a reference.</summary>
    public required bool IsByReference { get; init; }
}
