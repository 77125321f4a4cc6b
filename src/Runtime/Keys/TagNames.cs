using Cachewright.CompilerServices;

namespace Cachewright.Keys;

/// <summary>Makes the names of tags' tokens: <c>ns:d:{#tag}</c>.</summary>
internal sealed class TagNames
{
    /// <summary>For the tags of an application.</summary>
    public TagNames(string keyNamespace)
        : this(RedisName.Namespace(keyNamespace)) { }

    /// <summary>For the tags of an application whose name was escaped before.</summary>
    public TagNames(byte[] escapedNamespace) => Prefix = [.. escapedNamespace, .. ":d:{"u8];

    /// <summary><c>ns:d:{</c>, as in the name of every token.</summary>
    public byte[] Prefix { get; }

    /// <summary>The token of a tag that a template writes.</summary>
    public byte[] Token<TState>(TState state, TagWriter<TState> writeTag)
    {
        KeyWriter writer = new(stackalloc byte[RedisName.MaxLength]);
        try
        {
            writer.Literal("#"u8);
            writeTag(ref writer, state);
            return RedisName.Make(Prefix, RedisName.Shorten(writer.WrittenFrom(0)));
        }
        finally
        {
            writer.Dispose();
        }
    }

    /// <summary>The token of a tag given by hand.</summary>
    public byte[] Token(CacheTag tag) => RedisName.Make(Prefix, RedisName.Shorten([(byte)'#', .. tag.Utf8]));

    /// <summary>The token of one of an entry's tags.</summary>
    public byte[] Token<TKey>(in TKey key, int index, ref KeyWriter writer)
        where TKey : struct, ICallKey
    {
        writer.Clear();
        writer.Literal("#"u8);
        key.WriteTag(index, ref writer);
        return RedisName.Make(Prefix, RedisName.Shorten(writer.WrittenFrom(0)));
    }
}
