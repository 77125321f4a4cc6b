namespace Cachewright.Keys;

/// <summary>The Redis names of one entry.</summary>
internal sealed class EntryNames
{
    /// <summary><c>ns:v:&lt;shape&gt;:{K}</c></summary>
    public required byte[] Value { get; init; }

    /// <summary><c>ns:l:&lt;shape&gt;:{K}</c></summary>
    public required byte[] Lease { get; init; }

    /// <summary><c>ns:d:{…}</c>: the method's stripe, the entry's own (unless tags only), the tags as declared.</summary>
    public required byte[][] Tokens { get; init; }

    /// <summary>XXH3-64 of K.</summary>
    public required ulong KeyHash { get; init; }

    /// <summary>K as text.</summary>
    public required string ReadableKey { get; init; }
}
