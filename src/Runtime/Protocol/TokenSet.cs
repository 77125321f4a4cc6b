using Cachewright.Keys;

namespace Cachewright.Protocol;

/// <summary>
/// Tokens to delete, in bounded space. Too many become "everything": the tokens of all methods that this process knows take their place,
/// since every entry depends on its method's. Entries and the rest (tags, methods) have a bound each, because "everything" stands for
/// any entry of ours, but not for a tag that only methods of other processes carry. What is added after that is kept one by one again, so that
/// "everything" ends although more comes.
/// </summary>
/// <remarks>
/// Not safe for threads: its owner's lock guards it. Each token has a stamp, so that what is added again meanwhile is not removed with what was sent.
/// Accepted: where even the tags overflow, entries of methods that only other processes know keep their life.
/// </remarks>
/// <param name="capacity">So many entries, and so many others, are kept one by one.</param>
internal sealed class TokenSet(int capacity)
{
    private readonly Dictionary<byte[], long> _entries = new(TokenComparer.Instance);
    private readonly Dictionary<byte[], long> _others = new(TokenComparer.Instance);

    /// <summary>The stamp of "everything"; 0: it is not in the set.</summary>
    public long Everything { get; private set; }

    /// <summary>Whether nothing is in it.</summary>
    public bool IsEmpty => Count == 0;

    /// <summary>How many tokens; "everything" is one.</summary>
    public int Count => _entries.Count + _others.Count + (Everything == 0 ? 0 : 1);

    /// <summary>The single tokens, with their stamps.</summary>
    public IEnumerable<KeyValuePair<byte[], long>> Tokens => _others.Concat(_entries);

    /// <summary>Whether the deletion of a token is in it.</summary>
    public bool Contains(byte[] token) => Everything != 0 || _entries.ContainsKey(token) || _others.ContainsKey(token);

    /// <summary>Adds a token.</summary>
    /// <returns>Whether it was one too many.</returns>
    public bool Add(byte[] token, long stamp)
    {
        bool isEntry = RedisName.Dependency(token) is not [(byte)'#' or (byte)'@', ..];
        Dictionary<byte[], long> kind = isEntry ? _entries : _others;
        kind[token] = stamp;
        if (kind.Count <= capacity)
        {
            return false;
        }

        kind.Clear();
        AddEverything(stamp);
        return true;
    }

    /// <summary>Adds every entry.</summary>
    public void AddEverything(long stamp)
    {
        _entries.Clear();
        Everything = stamp;
    }

    /// <summary>Takes a token out, unless it was added again.</summary>
    public void Remove(byte[] token, long stamp)
    {
        Remove(_entries, token, stamp);
        Remove(_others, token, stamp);
    }

    /// <summary>Takes "everything" out, unless it was added again.</summary>
    public void RemoveEverything(long stamp)
    {
        if (Everything == stamp)
        {
            Everything = 0;
        }
    }

    private static void Remove(Dictionary<byte[], long> kind, byte[] token, long stamp)
    {
        if (kind.TryGetValue(token, out long current) && current == stamp)
        {
            kind.Remove(token);
        }
    }
}
