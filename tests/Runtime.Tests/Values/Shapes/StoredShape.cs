using System.Buffers.Binary;
using Cachewright.Values;

namespace Cachewright.Runtime.Tests.Values.Shapes;

/// <summary>
/// One cached method over an in-memory Redis, and what it stored there. A test puts other bytes in that place and calls again. Clock and tokens are
/// fixed, so a load always stores the same bytes.
/// </summary>
internal abstract class StoredShape(string name) : IAsyncDisposable
{
    /// <summary>Which shape, for messages.</summary>
    public string Name { get; } = name;

    /// <summary>What a load stores.</summary>
    public byte[] Stored { get; protected set; } = [];

    /// <summary>The payload in <see cref="Stored"/>.</summary>
    public ReadOnlyMemory<byte> Payload => Stored.AsMemory(HeaderLength..^EnvelopeFormat.ChecksumLength);

    /// <summary>How often the method ran.</summary>
    public abstract int Loads { get; }

    /// <summary>What a load returns.</summary>
    public abstract object? Original { get; }

    /// <summary>What lies in Redis at the value's key.</summary>
    public abstract object? InRedis { get; set; }

    /// <summary>The tokens' values in Redis are replaced.</summary>
    public abstract void PutTokens(object foreign);

    /// <summary>The name of the method in metrics.</summary>
    public abstract string Method { get; }

    private int HeaderLength => BinaryPrimitives.ReadUInt16LittleEndian(Stored.AsSpan(EnvelopeFormat.HeaderLengthAt));

    /// <summary>Calls the method.</summary>
    /// <returns>The result.</returns>
    public abstract object? Call();

    /// <summary>The envelope with another payload, and a length and checksum that agree with it.</summary>
    public byte[] WithPayload(ReadOnlySpan<byte> payload)
    {
        byte[] bytes = [.. Stored.AsSpan(0, HeaderLength), .. payload, 0, 0, 0, 0];
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(EnvelopeFormat.PayloadLengthAt), payload.Length);
        return WithChecksum(bytes);
    }

    /// <summary>Corrects the checksum in place.</summary>
    public static byte[] WithChecksum(byte[] bytes)
    {
        Span<byte> checksum = bytes.AsSpan(^EnvelopeFormat.ChecksumLength..);
        BinaryPrimitives.WriteUInt32LittleEndian(
            checksum,
            EnvelopeFormat.Checksum(bytes.AsSpan(..^EnvelopeFormat.ChecksumLength))
        );
        return bytes;
    }

    public abstract ValueTask DisposeAsync();
}
