using System.Runtime.InteropServices;
using Cachewright.Values;

namespace Cachewright.Runtime.Tests.Interleavings.Mutants;

/// <summary>The tokens in an envelope.</summary>
internal static class EnvelopeTokens
{
    public static long[] Of(ReadOnlySpan<byte> envelope) =>
        MemoryMarshal
            .Cast<byte, long>(
                envelope.Slice(
                    EnvelopeFormat.TokensAt,
                    envelope[EnvelopeFormat.TokenCountAt] * EnvelopeFormat.TokenLength
                )
            )
            .ToArray();

    /// <summary>The same envelope with other tokens.</summary>
    public static byte[] Replace(ReadOnlySpan<byte> envelope, long[] tokens)
    {
        byte[] copy = envelope.ToArray();
        MemoryMarshal.AsBytes(tokens.AsSpan()).CopyTo(copy.AsSpan(EnvelopeFormat.TokensAt));
        uint checksum = EnvelopeFormat.Checksum(copy.AsSpan(..^EnvelopeFormat.ChecksumLength));
        BitConverter.TryWriteBytes(copy.AsSpan(^EnvelopeFormat.ChecksumLength..), checksum);
        return copy;
    }
}
