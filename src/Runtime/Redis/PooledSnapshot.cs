using System.Buffers;
using Cachewright.Protocol;

namespace Cachewright.Redis;

/// <summary>A snapshot whose envelope lies in an array of the shared pool, given back once.</summary>
/// <param name="bytes">From <see cref="ArrayPool{T}.Shared"/>.</param>
/// <param name="length">So many of them are the envelope.</param>
/// <param name="tokens">The tokens.</param>
internal sealed class PooledSnapshot(byte[] bytes, int length, long[] tokens)
    : EntrySnapshot(new ReadOnlyMemory<byte>(bytes, 0, length), tokens)
{
    private byte[]? _bytes = bytes;

    /// <inheritdoc />
    public override void Dispose()
    {
        byte[]? rented = Interlocked.Exchange(ref _bytes, null);
        if (rented is not null)
        {
            ArrayPool<byte>.Shared.Return(rented);
        }

        base.Dispose();
    }
}
