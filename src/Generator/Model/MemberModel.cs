namespace Cachewright.Generator.Model;

/// <summary>One interface member that the decorator implements.</summary>
internal abstract record MemberModel
{
    /// <summary>The interface that declares it, fully qualified.</summary>
    public required string Interface { get; init; }

    /// <summary>The original, typed so that the member can be called: <c>_original</c>, or a cast of it.</summary>
    public required string Target { get; init; }
}
