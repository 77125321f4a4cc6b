using System.Buffers;

namespace Cachewright.Redis;

/// <summary>Bytes from the shared pool, given back once.</summary>
internal sealed class PooledBuffer(int length) : IDisposable
{
    private byte[]? _bytes = ArrayPool<byte>.Shared.Rent(length);

    /// <summary>The bytes.</summary>
    public Memory<byte> Memory => new(_bytes, 0, length);

    /// <summary>Gives them back.</summary>
    public void Dispose()
    {
        byte[]? bytes = Interlocked.Exchange(ref _bytes, null);
        if (bytes is not null)
        {
            ArrayPool<byte>.Shared.Return(bytes);
        }
    }
}
