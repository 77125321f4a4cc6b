using System.Text;
using Cachewright.Values;

namespace Cachewright.Runtime.Tests.Values;

public sealed class EnvelopeTests
{
    private const ulong Shape = 0x1122334455667788;
    private const ulong Key = 0x99AABBCCDDEEFF00;

    [Fact]
    public void The_bytes_are_those_of_the_documented_format()
    {
        const string expected =
            "CA7E0100" // magic, version, flags
            + "8877665544332211" // fingerprint
            + "00FFEEDDCCBBAA99" // key hash
            + "E803000000000000" // load start: 1,000 ms
            + "D007000060EA000007000000" // fresh for 2,000, ttl 60,000, cost 7
            + "02004000" // two tokens, header of 64 bytes
            + "05000000" // payload of 5 bytes
            + "0100000000000000FFFFFFFFFFFFFF7F" // tokens
            + "68656C6C6F"; // hello
        byte[] bytes = Write("hello");
        Assert.Equal(expected, Convert.ToHexString(bytes[..^4]));
        Assert.Equal(EnvelopeFormat.Checksum(bytes.AsSpan()[..^4]), BitConverter.ToUInt32(bytes.AsSpan()[^4..]));
    }

    [Fact]
    public void The_checksum_is_CRC32C() => Assert.Equal(0xE3069283, EnvelopeFormat.Checksum("123456789"u8));

    [Fact]
    public void What_was_written_is_read()
    {
        Assert.Equal(EnvelopeProblem.None, Envelope.Parse(Write("hello"), Shape, Key, out Envelope envelope));
        Assert.False(envelope.IsNull);
        Assert.Equal("hello", Encoding.UTF8.GetString(envelope.Payload.Span));
        Assert.True(envelope.HasTokens([1, long.MaxValue]));
    }

    [Fact]
    public void A_null_has_a_flag_and_no_payload()
    {
        Envelope.Parse(Write(null), Shape, Key, out Envelope envelope);
        Assert.True(envelope.IsNull);
        Assert.True(envelope.Payload.IsEmpty);
    }

    [Theory]
    [InlineData(new long[] { 1, 2 })]
    [InlineData(new long[] { 0, long.MaxValue })]
    [InlineData(new long[] { 1 })]
    [InlineData(new long[] { 1, long.MaxValue, 3 })]
    public void Other_tokens_do_not_match(long[] tokens)
    {
        Envelope.Parse(Write("hello"), Shape, Key, out Envelope envelope);
        Assert.False(envelope.HasTokens(tokens));
    }

    [Fact]
    public void Another_shape_and_another_key_are_told_apart()
    {
        Assert.Equal(EnvelopeProblem.Schema, Envelope.Parse(Write("hello"), Shape + 1, Key, out _));
        Assert.Equal(EnvelopeProblem.WrongKey, Envelope.Parse(Write("hello"), Shape, Key + 1, out _));
    }

    [Fact]
    public void Every_truncation_is_corrupt()
    {
        byte[] bytes = Write(new string('x', 300));
        for (int length = 0; length < bytes.Length; length++)
        {
            Assert.Equal(EnvelopeProblem.Corrupt, Envelope.Parse(bytes.AsMemory(0, length), Shape, Key, out _));
        }
    }

    [Fact]
    public void Every_flipped_bit_is_corrupt()
    {
        byte[] bytes = Write(new string('x', 300));
        for (int bit = 0; bit < bytes.Length * 8; bit++)
        {
            bytes[bit / 8] ^= (byte)(1 << (bit % 8));
            Assert.Equal(EnvelopeProblem.Corrupt, Envelope.Parse(bytes, Shape, Key, out _));
            bytes[bit / 8] ^= (byte)(1 << (bit % 8));
        }
    }

    private static byte[] Write(string? payload)
    {
        using EnvelopeWriter writer = new(tokenCount: 2, maxPayload: 1000);
        if (payload is not null)
        {
            int length = Encoding.UTF8.GetBytes(payload, writer.GetSpan(payload.Length));
            writer.Advance(length);
        }

        EnvelopeHeader header = new(
            Shape,
            Key,
            payload is null,
            DateTimeOffset.FromUnixTimeMilliseconds(1000),
            TimeSpan.FromSeconds(2),
            TimeSpan.FromSeconds(60),
            TimeSpan.FromMilliseconds(7)
        );
        return writer.Complete(header, [1, long.MaxValue]).ToArray();
    }
}
