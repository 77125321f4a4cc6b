namespace Cachewright.Generator.Model;

/// <summary>One interface member that the decorator implements.</summary>
internal abstract record MemberModel
{
    /// <summary>The interface that declares it, fully qualified.</summary>
    public required string Interface { get; init; }

    /// <summary>The interface that the original must be cast to before the member can be called; empty where it need not be.</summary>
    public required string Cast { get; init; }

    /// <summary>Whether it is <c>[Obsolete]</c>, so that only obsolete code may pass it on.</summary>
    public required bool IsObsolete { get; init; }
}
