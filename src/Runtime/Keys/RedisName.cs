using System.Globalization;
using System.Security.Cryptography;

namespace Cachewright.Keys;

/// <summary>What all names in Redis have in common: <c>ns:kind:{what}</c>, where "what" alone decides the cluster slot.</summary>
internal static class RedisName
{
    /// <summary>The longest "what". A longer one keeps its head and ends in <c>%~</c> and its SHA-256: no escape looks like that.</summary>
    public const int MaxLength = 512;

    private const int HashLength = 2 + (2 * SHA256.HashSizeInBytes);

    /// <summary>The namespace in the form that it has in every name.</summary>
    public static byte[] Namespace(string text)
    {
        KeyBuffer buffer = new(stackalloc byte[128]);
        KeyText.WriteLiteral(ref buffer, text);
        byte[] escaped = buffer.Written.ToArray();
        buffer.Dispose();
        return escaped;
    }

    /// <summary>Puts a name together.</summary>
    /// <param name="prefix">Up to and with the opening brace.</param>
    /// <param name="what">Between the braces; see <see cref="Shorten"/>.</param>
    public static byte[] Make(ReadOnlySpan<byte> prefix, ReadOnlySpan<byte> what)
    {
        byte[] name = new byte[prefix.Length + what.Length + 1];
        prefix.CopyTo(name);
        what.CopyTo(name.AsSpan(prefix.Length));
        name[^1] = (byte)'}';
        return name;
    }

    /// <summary>What stands between the braces of a name: an entry's key, <c>@method/0</c> to <c>/f</c>, or <c>#tag</c>.</summary>
    public static ReadOnlySpan<byte> Dependency(ReadOnlySpan<byte> name) => name[(name.IndexOf((byte)'{') + 1)..^1];

    /// <summary>The three names under which fenced writers hold a token: <c>ns:h0:{dep}</c> to <c>ns:h2:{dep}</c>.</summary>
    /// <param name="token">A name of the form <c>ns:d:{dep}</c>.</param>
    public static byte[][] Holds(ReadOnlySpan<byte> token) => [Hold(token, 0), Hold(token, 1), Hold(token, 2)];

    /// <summary>One of the <see cref="Holds"/>.</summary>
    /// <param name="token">A name of the form <c>ns:d:{dep}</c>.</param>
    /// <param name="bucket">0, 1 or 2.</param>
    public static byte[] Hold(ReadOnlySpan<byte> token, int bucket)
    {
        int kindAt = token.IndexOf((byte)'{') - 2;
        byte[] name = new byte[token.Length + 1];
        token[..kindAt].CopyTo(name);
        name[kindAt] = (byte)'h';
        name[kindAt + 1] = (byte)('0' + bucket);
        token[(kindAt + 1)..].CopyTo(name.AsSpan(kindAt + 2));
        return name;
    }

    /// <summary>Shortens what is too long, in place.</summary>
    /// <param name="what">The whole text.</param>
    /// <returns>The part of <paramref name="what"/> that now stands for it.</returns>
    public static ReadOnlySpan<byte> Shorten(Span<byte> what)
    {
        if (what.Length <= MaxLength)
        {
            return what;
        }

        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(what, hash);
        int head = MaxLength - HashLength;
        while ((what[head] & 0xC0) == 0x80)
        {
            head--;
        }

        what[head] = (byte)'%';
        what[head + 1] = (byte)'~';
        for (int index = 0; index < hash.Length; index++)
        {
            hash[index].TryFormat(what[(head + 2 + (2 * index))..], out _, "x2", CultureInfo.InvariantCulture);
        }

        return what[..(head + HashLength)];
    }
}
