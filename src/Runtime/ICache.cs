namespace Cachewright;

/// <summary>
/// The cache as a whole: invalidates tags, or everything, from code that is no annotated method (a message handler, say).
/// Single entries and methods are invalidated through the generated handles (<c>ProductCatalogCache</c>).
/// </summary>
public interface ICache
{
    /// <summary>Invalidates every entry that carries the tag. When it returns, no later call on any node gets such an entry from Redis.</summary>
    /// <remarks>Where Redis does not answer it returns nevertheless; the invalidation is kept, and repeated until Redis has acknowledged it.</remarks>
    /// <param name="tag">The tag; an interpolated string escapes its holes as tag templates do: <c>$"category:{id}"</c>.</param>
    /// <param name="cancellationToken">Ends the wait, not the invalidation.</param>
    ValueTask InvalidateTagAsync(CacheTag tag, CancellationToken cancellationToken = default);

    /// <summary>Invalidates every entry of every cached method that this process knows.</summary>
    /// <param name="cancellationToken">Ends the wait, not the invalidation.</param>
    ValueTask InvalidateEverythingAsync(CancellationToken cancellationToken = default);
}
