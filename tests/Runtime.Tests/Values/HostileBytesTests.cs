using Cachewright.Runtime.Tests.Values.Shapes;
using Cachewright.Values;
using CsCheck;

namespace Cachewright.Runtime.Tests.Values;

/// <summary>
/// Attacks: envelopes whose checksum is right. What they hold may even be a value, but nothing is thrown, nobody allocates more than the bytes are worth, and
/// what is no value is overwritten.
/// </summary>
public sealed class HostileBytesTests
{
    /// <summary>What a call may allocate: room for the 1,024 elements that are believed, and for what was really sent.</summary>
    private const int BaseBytes = 256 * 1024;
    private const int BytesPerByte = 4;

    private const int Mutations = 10_000;
    private const int BombLength = 1_000_000;

    /// <summary>Headers that promise as much as MessagePack can: array, map, text, binary, extension, with 16 and 32 bits of length.</summary>
    private static readonly byte[][] _promises =
    [
        [0xDD, 0xFF, 0xFF, 0xFF, 0xFF],
        [0xDC, 0xFF, 0xFF],
        [0xDF, 0xFF, 0xFF, 0xFF, 0xFF],
        [0xDE, 0xFF, 0xFF],
        [0xDB, 0xFF, 0xFF, 0xFF, 0xFF],
        [0xDA, 0xFF, 0xFF],
        [0xC6, 0xFF, 0xFF, 0xFF, 0xFF],
        [0xC5, 0xFF, 0xFF],
        [0xC9, 0xFF, 0xFF, 0xFF, 0xFF, 0x01],
        [0xDD, 0x7F, 0xFF, 0xFF, 0xFF],
        [0xDF, 0x7F, 0xFF, 0xFF, 0xFF],
        [0xDB, 0x7F, 0xFF, 0xFF, 0xFF],
        [0xC6, 0x7F, 0xFF, 0xFF, 0xFF],
        [0xDD, 0x00, 0x0F, 0x00, 0x00],
        [0xDF, 0x00, 0x07, 0x00, 0x00],
    ];

    public static TheoryData<string> Shapes() => [.. StoredShapes.Names];

    [Theory]
    [MemberData(nameof(Shapes))]
    public async Task Random_changes_with_a_correct_checksum_are_a_value_or_a_miss(string name)
    {
        await using StoredShape shape = StoredShapes.Make(nameof(HostileBytesTests), name);

        // What happens once in a process (texts of exceptions, say) is not counted.
        CallWith(shape, shape.WithPayload([0xC1]));
        int loads = shape.Loads;
        using MissWatch watch = new(shape.Method);
        int calls = 0;
        Mutation
            .Several.Select(Gen.Bool)
            .Sample(
                (mutations, isHeaderHit) =>
                {
                    calls++;
                    AssertHarmless(shape, Attack(shape, mutations, isHeaderHit));
                },
                iter: Mutations,
                threads: 1
            );

        Assert.Equal(calls, watch.Hits + watch.AllMisses);
        Assert.Equal(watch.AllMisses, watch.Misses("corrupt") + watch.Misses("schema") + watch.Misses("token"));
        Assert.Equal(shape.Loads - loads, watch.AllMisses);
        Assert.True(watch.Misses("corrupt") > calls / 10, $"{watch.Misses("corrupt")} of {calls} calls were misses");
    }

    /// <summary>In the place of the value, and of everything inside it, with nothing behind it and with a megabyte of zeros behind it.</summary>
    [Theory]
    [MemberData(nameof(Shapes))]
    public async Task Promises_of_gigabytes_are_not_believed(string name)
    {
        await using StoredShape shape = StoredShapes.Make(nameof(HostileBytesTests), name);
        using MissWatch watch = new(shape.Method);
        int calls = 0;
        for (int start = 0; start < shape.Payload.Length; start++)
        {
            foreach (byte[] promise in _promises)
            {
                AssertHarmless(shape, shape.WithPayload([.. shape.Payload.Span[..start], .. promise]));
                calls++;
            }
        }

        byte[] zeros = new byte[BombLength];
        foreach (byte[] promise in _promises)
        {
            AssertHarmless(shape, shape.WithPayload([.. promise, .. zeros]));
            calls++;
        }

        Assert.Equal(calls, watch.Hits + watch.Misses("corrupt"));
        Assert.True(watch.Hits < calls / 4, $"{watch.Hits} of {calls} calls were hits");
    }

    /// <summary>A million levels in the place of the value, and of everything inside it. The stack would end long before.</summary>
    [Theory]
    [MemberData(nameof(Shapes))]
    public async Task Nesting_bombs_are_a_miss(string name)
    {
        await using StoredShape shape = StoredShapes.Make(nameof(HostileBytesTests), name);
        using MissWatch watch = new(shape.Method);
        int calls = 0;
        byte[][] bombs = [Bomb(0x91), Bomb(0x81), Bomb(0x92), Bomb(0x82), Bomb(0x93), TreeBomb()];
        int[] starts = [.. Enumerable.Range(0, Math.Min(20, shape.Payload.Length))];
        foreach (int start in starts)
        {
            foreach (byte[] bomb in bombs)
            {
                AssertHarmless(shape, shape.WithPayload([.. shape.Payload.Span[..start], .. bomb]));
                calls++;
            }
        }

        Assert.Equal(calls, watch.Misses("corrupt"));
    }

    private static byte[] Bomb(byte level)
    {
        byte[] bomb = new byte[BombLength];
        bomb.AsSpan().Fill(level);
        return bomb;
    }

    /// <summary>A tree of a node with one child with one child…: each level is what the codec expects.</summary>
    private static byte[] TreeBomb() =>
        [.. Enumerable.Repeat<byte[]>([0x92, 0xA0, 0x91], BombLength / 3).SelectMany(level => level)];

    private static byte[] Attack(StoredShape shape, Mutation[] mutations, bool isHeaderHit)
    {
        if (!isHeaderHit)
        {
            return shape.WithPayload([.. Mutation.ApplyAll(mutations, shape.Payload.ToArray())]);
        }

        byte[] bytes = [.. Mutation.ApplyAll(mutations, shape.Stored)];
        return bytes.Length < EnvelopeFormat.ChecksumLength ? [1, 2, 3] : StoredShape.WithChecksum(bytes);
    }

    private static void AssertHarmless(StoredShape shape, byte[] attack)
    {
        long limit = BaseBytes + (BytesPerByte * (long)attack.Length);
        int loads = shape.Loads;
        long allocated = CallWith(shape, attack);
        Assert.True(
            allocated < limit,
            $"{allocated} bytes for {Convert.ToHexString(attack.AsSpan(0, Math.Min(attack.Length, 2000)))}"
        );
        byte[] expected = shape.Loads == loads ? attack : shape.Stored;
        Assert.True(
            expected.AsSpan().SequenceEqual((byte[])shape.InRedis!),
            $"{shape.Name}: a miss was not overwritten"
        );
    }

    private static long CallWith(StoredShape shape, byte[] attack)
    {
        shape.InRedis = attack;
        long before = GC.GetAllocatedBytesForCurrentThread();
        shape.Call();
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}
