namespace Cachewright.Generator.Model;

/// <summary>An event of an interface.</summary>
internal sealed record EventMember : MemberModel
{
    /// <summary>The delegate type.</summary>
    public required string Type { get; init; }

    /// <summary>The name, escaped.</summary>
    public required string Name { get; init; }
}
