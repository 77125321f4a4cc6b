namespace Cachewright.Generator.Model;

/// <summary>A partial method to implement.</summary>
internal sealed record PartialMethodModel
{
    /// <summary>The signature.</summary>
    public required SignatureModel Signature { get; init; }

    /// <summary>The modifiers as declared: <c>public static partial</c>.</summary>
    public required string Modifiers { get; init; }

    /// <summary>The method that holds the body: <c>GetPriceCoreAsync</c>.</summary>
    public required string Core { get; init; }

    /// <summary>Whether it is static.</summary>
    public required bool IsStatic { get; init; }

    /// <summary>How the class reaches its <c>ICache</c>.</summary>
    public required string Cache { get; init; }

    /// <summary>The place in <see cref="ServiceModel.Cached"/>, or -1.</summary>
    public required int CachedIndex { get; init; }

    /// <summary>The place in <see cref="ServiceModel.Writes"/>, or -1.</summary>
    public required int WriteIndex { get; init; }
}
