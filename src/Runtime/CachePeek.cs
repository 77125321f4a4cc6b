namespace Cachewright;

/// <summary>What a look into the cache found, without loading anything: it tells a cached null from nothing.</summary>
/// <typeparam name="T">The type of the cached value.</typeparam>
public readonly record struct CachePeek<T>
{
    internal CachePeek(T value)
    {
        Found = true;
        Value = value;
    }

    /// <summary>Whether a valid entry was there.</summary>
    public bool Found { get; }

    /// <summary>The value; the default of <typeparamref name="T"/> where nothing was found.</summary>
    public T? Value { get; }
}
