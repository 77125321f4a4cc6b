namespace Cachewright.Generator.Model;

/// <summary>A method of an interface.</summary>
internal sealed record MethodMember : MemberModel
{
    /// <summary>The interface's signature.</summary>
    public required SignatureModel Signature { get; init; }

    /// <summary>The text before the return type: <c>ref </c>, <c>ref readonly </c>, or empty.</summary>
    public required string RefReturn { get; init; }

    /// <summary>Whether it is <c>Dispose</c> or <c>DisposeAsync</c> of the framework.</summary>
    public required bool IsDisposal { get; init; }

    /// <summary>The place in <see cref="ServiceModel.Cached"/> of the method that implements it, or -1.</summary>
    public required int CachedIndex { get; init; }

    /// <summary>The place in <see cref="ServiceModel.Writes"/> of the method that implements it, or -1.</summary>
    public required int WriteIndex { get; init; }
}
