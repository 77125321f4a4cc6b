using Cachewright.Values;

namespace Cachewright.Protocol;

/// <summary>A value ready to be stored, in a pooled buffer.</summary>
internal sealed class EncodedEntry(EnvelopeWriter writer, ReadOnlyMemory<byte> envelope, TimeSpan life) : IDisposable
{
    private bool _isLeft;

    /// <summary>The whole envelope.</summary>
    public ReadOnlyMemory<byte> Envelope { get; } = envelope;

    /// <summary>The payload in it.</summary>
    public ReadOnlyMemory<byte> Payload => writer.Payload;

    /// <summary>The time to live that remains after the load.</summary>
    public TimeSpan Life { get; } = life;

    /// <summary>The store failed, so the client may still be about to send the buffer: it must not be used for anything else.</summary>
    public void LeaveBuffer() => _isLeft = true;

    /// <inheritdoc />
    public void Dispose()
    {
        if (!_isLeft)
        {
            writer.Dispose();
        }
    }
}
