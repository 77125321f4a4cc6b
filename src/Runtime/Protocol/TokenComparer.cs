using System.IO.Hashing;

namespace Cachewright.Protocol;

/// <summary>Compares names by their bytes.</summary>
internal sealed class TokenComparer : IEqualityComparer<byte[]>
{
    /// <summary>The only one.</summary>
    public static TokenComparer Instance { get; } = new();

    /// <inheritdoc />
    public bool Equals(byte[]? x, byte[]? y) => x.AsSpan().SequenceEqual(y);

    /// <inheritdoc />
    public int GetHashCode(byte[] obj) => (int)XxHash3.HashToUInt64(obj);
}
