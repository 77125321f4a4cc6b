using System.IO.Hashing;
using Cachewright.CompilerServices;

namespace Cachewright.Keys;

/// <summary>
/// Makes the Redis names of one method's entries. What all entries share is made once, so that a call pays for the arrays that the
/// client needs, and for nothing else.
/// </summary>
/// <remarks>
/// <code>
/// ns:v:&lt;shape&gt;:{K}       the value; K = method name, then ":" and the arguments as <see cref="KeyWriter"/> writes them
/// ns:l:&lt;shape&gt;:{K}       the load lease
/// ns:d:{K}             the entry's own token
/// ns:d:{@method/0..f}  the method's token, in 16 stripes by the hash of K
/// ns:d:{#tag}          a tag's token (<see cref="TagNames"/>)
/// ns:h0..2:{dep}       fenced writers of a token (<see cref="RedisName"/>)
/// </code>
/// A method name starts with neither "@" nor "#", so that the three kinds of token differ.
/// </remarks>
internal sealed class MethodNames
{
    /// <summary>So many tokens share the load of "the whole method".</summary>
    public const int StripeCount = 16;

    private readonly byte[] _valuePrefix;
    private readonly byte[] _name;
    private readonly int _kindAt;
    private readonly int _tagCount;
    private readonly bool _tagsOnly;
    private readonly TagNames _tags;

    /// <summary>Makes what all entries share.</summary>
    /// <param name="keyNamespace">The application's part of every name.</param>
    /// <param name="methodName">The method's identity: <c>Shop.ProductCatalog.GetAsync</c>.</param>
    /// <param name="serviceKey">The key of a keyed registration, or null: <c>…GetAsync[eu]</c>. See <see cref="ServiceKeyName"/>.</param>
    /// <param name="shape">Eight hex digits of the value's schema fingerprint.</param>
    /// <param name="tagCount">The number of tags that the key struct writes.</param>
    /// <param name="tagsOnly">Whether entries have no token of their own.</param>
    public MethodNames(
        string keyNamespace,
        string methodName,
        object? serviceKey,
        string shape,
        int tagCount,
        bool tagsOnly
    )
    {
        byte[] escapedNamespace = RedisName.Namespace(keyNamespace);
        _kindAt = escapedNamespace.Length + 1;
        _valuePrefix = [.. escapedNamespace, .. ":v:"u8, .. RedisName.Namespace(shape), .. ":{"u8];
        _tags = new TagNames(escapedNamespace);
        _name = ServiceKeyName.Append(methodName, serviceKey);
        _tagCount = tagCount;
        _tagsOnly = tagsOnly;
        AllTokens = MakeStripes(_tags, _name);
    }

    /// <summary>The method's token, in all stripes.</summary>
    public byte[][] AllTokens { get; }

    /// <summary>The names for one call.</summary>
    public EntryNames Entry<TKey>(in TKey key)
        where TKey : struct, ICallKey
    {
        KeyWriter writer = new(stackalloc byte[RedisName.MaxLength]);
        try
        {
            writer.Name(_name);
            key.WriteArguments(ref writer);
            ReadOnlySpan<byte> readable = RedisName.Shorten(writer.WrittenFrom(0));
            ulong hash = XxHash3.HashToUInt64(readable);
            byte[] value = RedisName.Make(_valuePrefix, readable);
            byte[][] tokens = new byte[1 + (_tagsOnly ? 0 : 1) + _tagCount][];
            tokens[0] = AllTokens[hash % StripeCount];
            if (!_tagsOnly)
            {
                tokens[1] = RedisName.Make(_tags.Prefix, readable);
            }

            int firstTag = tokens.Length - _tagCount;
            for (int index = 0; index < _tagCount; index++)
            {
                tokens[firstTag + index] = _tags.Token(in key, index, ref writer);
            }

            return new EntryNames(value, tokens, hash, _kindAt);
        }
        finally
        {
            writer.Dispose();
        }
    }

    private static byte[][] MakeStripes(TagNames tags, ReadOnlySpan<byte> name)
    {
        byte[] method = [(byte)'@', .. name];
        byte[] head = RedisName.Shorten(method).ToArray();
        byte[][] stripes = new byte[StripeCount][];
        for (int index = 0; index < StripeCount; index++)
        {
            stripes[index] = RedisName.Make(tags.Prefix, [.. head, (byte)'/', (byte)"0123456789abcdef"[index]]);
        }

        return stripes;
    }
}
