using System.Text;

namespace Cachewright.Keys;

/// <summary>The Redis names of one entry. Every name is an array of its own, of the exact size, because the client takes nothing else.</summary>
internal sealed class EntryNames
{
    private const int AfterMethod = 1;

    private readonly int _kindAt;
    private byte[]? _lease;

    /// <summary>Takes what <see cref="MethodNames"/> made.</summary>
    /// <param name="value">The name of the value.</param>
    /// <param name="tokens">The names of the tokens.</param>
    /// <param name="keyHash">XXH3-64 of K.</param>
    /// <param name="kindAt">Where the letter stands that tells a value from a lease.</param>
    public EntryNames(byte[] value, byte[][] tokens, ulong keyHash, int kindAt)
    {
        Value = value;
        Tokens = tokens;
        KeyHash = keyHash;
        _kindAt = kindAt;
    }

    /// <summary><c>ns:v:&lt;shape&gt;:{K}</c></summary>
    public byte[] Value { get; }

    /// <summary><c>ns:l:&lt;shape&gt;:{K}</c>; made when asked for, because a hit has no use for it.</summary>
    public byte[] Lease => _lease ??= MakeLease();

    /// <summary><c>ns:d:{…}</c>: the method's stripe, the entry's own (unless tags only), the tags as declared.</summary>
    public byte[][] Tokens { get; }

    /// <summary>Whether the entry has a token of its own, which shares with the value what stands between the braces.</summary>
    public bool HasOwnToken =>
        Tokens.Length > AfterMethod
        && RedisName.Dependency(Tokens[AfterMethod]).SequenceEqual(RedisName.Dependency(Value));

    /// <summary>The place of the entry's own token.</summary>
    /// <exception cref="InvalidOperationException">The entry has only tags.</exception>
    public int OwnIndex =>
        HasOwnToken ? AfterMethod : throw new InvalidOperationException($"{ReadableKey} has no token of its own.");

    /// <summary>
    /// The token to delete for this entry: its own, or, where it has none, that of the method's stripe, which takes a sixteenth of
    /// the method's entries with it.
    /// </summary>
    public byte[] DeletedToken => Tokens[HasOwnToken ? AfterMethod : 0];

    /// <summary>XXH3-64 of K.</summary>
    public ulong KeyHash { get; }

    /// <summary>K as text; made each time.</summary>
    public string ReadableKey => Encoding.UTF8.GetString(RedisName.Dependency(Value));

    private byte[] MakeLease()
    {
        byte[] lease = Value.AsSpan().ToArray();
        lease[_kindAt] = (byte)'l';
        return lease;
    }
}
