using System.Buffers;

namespace Cachewright.Protocol;

/// <summary>What lay in Redis at one moment: the value's bytes and its tokens. Dispose it when the value has been decoded.</summary>
internal sealed class EntrySnapshot : IDisposable
{
    private object? _owner;

    /// <summary>A snapshot whose envelope belongs to somebody, or to nobody.</summary>
    public EntrySnapshot(ReadOnlyMemory<byte> envelope, long[] tokens, IDisposable? owner = null)
    {
        Envelope = envelope;
        Length = envelope.Length;
        Tokens = tokens;
        _owner = owner;
    }

    /// <summary>A snapshot whose envelope lies at the start of an array of the shared pool.</summary>
    public EntrySnapshot(byte[] rented, int length, long[] tokens)
    {
        Envelope = new ReadOnlyMemory<byte>(rented, 0, length);
        Length = length;
        Tokens = tokens;
        _owner = rented;
    }

    /// <summary>A snapshot of an envelope that was left where it lay, because it is too large.</summary>
    public EntrySnapshot(int length, long[] tokens)
    {
        Length = length;
        Tokens = tokens;
    }

    /// <summary>The stored envelope; empty where there is none, or it is too large.</summary>
    public ReadOnlyMemory<byte> Envelope { get; }

    /// <summary>How many bytes are stored, read or not.</summary>
    public int Length { get; }

    /// <summary>The current tokens in the order of <see cref="Keys.EntryNames"/>; 0 where absent.</summary>
    public long[] Tokens { get; }

    /// <summary>Gives the memory of <see cref="Envelope"/> back, once: an array that is returned twice would have two tenants.</summary>
    public void Dispose()
    {
        object? owner = Interlocked.Exchange(ref _owner, null);
        if (owner is byte[] rented)
        {
            ArrayPool<byte>.Shared.Return(rented);
        }
        else
        {
            ((IDisposable?)owner)?.Dispose();
        }
    }
}
