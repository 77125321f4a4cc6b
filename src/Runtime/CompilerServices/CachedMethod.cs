using System.ComponentModel;

namespace Cachewright.CompilerServices;

/// <summary>The entries of one cached method: what generated wrappers and handles call.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class CachedMethod
{
    private protected CachedMethod() { }

    /// <summary>The method's token, in all stripes.</summary>
    internal abstract IReadOnlyCollection<byte[]> AllTokens { get; }

    /// <summary>Invalidates every entry of the method.</summary>
    public abstract ValueTask InvalidateAllAsync(CancellationToken cancellationToken = default);
}
