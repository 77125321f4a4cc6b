using System.Buffers;
using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Cachewright.Values;
using MessagePack;
using MessagePack.Resolvers;

namespace Cachewright.Runtime.Benchmarks.Payloads;

/// <summary>
/// Bytes and times of three values in four formats. All take turns of a few milliseconds, and the fastest turn counts: what disturbs a busy machine only ever
/// adds time.
/// </summary>
internal static class PayloadTable
{
    private const int Turns = 60;
    private static readonly TimeSpan _turn = TimeSpan.FromMilliseconds(8);

    public static void Print()
    {
        Console.WriteLine("| value | format | bytes | serialize | deserialize |");
        Console.WriteLine("|---|---|---:|---:|---:|");
        Compare("3 members", PlainItem.Make(7), Item.Make(7), PayloadJson.Default.PlainItem);
        Compare("50 members", PlainRow.Make(), Row.Make(), PayloadJson.Default.PlainRow);
        Compare<List<PlainItem>, List<Item>>(
            "list of 200",
            [.. Enumerable.Range(0, 200).Select(PlainItem.Make)],
            [.. Enumerable.Range(0, 200).Select(Item.Make)],
            PayloadJson.Default.ListPlainItem
        );
    }

    private static void Compare<TPlain, TAnnotated>(
        string name,
        TPlain plain,
        TAnnotated annotated,
        JsonTypeInfo<TPlain> json
    )
    {
        ValueCodec<TPlain> codec = ValueCodecs.For<TPlain>()!;
        MessagePackSerializerOptions standard = MessagePackSerializerOptions.Standard;
        MessagePackSerializerOptions contractless = ContractlessStandardResolver.Options;
        ArrayBufferWriter<byte> buffer = new(64 * 1024);
        byte[] own = Bytes(buffer, () => Write(codec, buffer, plain));
        byte[] pack = MessagePackSerializer.Serialize(annotated, standard);
        byte[] named = MessagePackSerializer.Serialize(plain, contractless);
        byte[] text = JsonSerializer.SerializeToUtf8Bytes(plain, json);
        (string Format, int Size, Action Write, Action Read)[] formats =
        [
            ("Cachewright", own.Length, () => Write(codec, buffer, plain), () => Read(codec, own)),
            (
                "MessagePack, annotated",
                pack.Length,
                () => MessagePackSerializer.Serialize(buffer, annotated, standard),
                () => MessagePackSerializer.Deserialize<TAnnotated>(pack, standard)
            ),
            (
                "MessagePack, contractless",
                named.Length,
                () => MessagePackSerializer.Serialize(buffer, plain, contractless),
                () => MessagePackSerializer.Deserialize<TPlain>(named, contractless)
            ),
            (
                "System.Text.Json, generated",
                text.Length,
                () =>
                {
                    using Utf8JsonWriter writer = new(buffer);
                    JsonSerializer.Serialize(writer, plain, json);
                },
                () => JsonSerializer.Deserialize(text, json)
            ),
        ];
        double[] writes = Fastest(buffer, [.. formats.Select(format => format.Write)]);
        double[] reads = Fastest(buffer, [.. formats.Select(format => format.Read)]);
        for (int index = 0; index < formats.Length; index++)
        {
            (string format, int size, _, _) = formats[index];
            Console.WriteLine(
                FormattableString.Invariant(
                    $"| {name} | {format} | {size} | {writes[index]:0} ns | {reads[index]:0} ns |"
                )
            );
        }
    }

    private static double[] Fastest(ArrayBufferWriter<byte> buffer, Action[] actions)
    {
        double[] fastest = [.. actions.Select(_ => double.MaxValue)];
        for (int turn = 0; turn < Turns; turn++)
        {
            for (int index = 0; index < actions.Length; index++)
            {
                fastest[index] = Math.Min(fastest[index], Time(buffer, actions[index]));
            }
        }

        return fastest;
    }

    private static double Time(ArrayBufferWriter<byte> buffer, Action action)
    {
        long start = Stopwatch.GetTimestamp();
        int count = 0;
        do
        {
            for (int repeat = 0; repeat < 16; repeat++)
            {
                buffer.ResetWrittenCount();
                action();
            }

            count += 16;
        } while (Stopwatch.GetElapsedTime(start) < _turn);

        return Stopwatch.GetElapsedTime(start).TotalNanoseconds / count;
    }

    private static byte[] Bytes(ArrayBufferWriter<byte> buffer, Action write)
    {
        write();
        return buffer.WrittenSpan.ToArray();
    }

    private static void Write<T>(ValueCodec<T> codec, ArrayBufferWriter<byte> buffer, T value)
    {
        MessagePackWriter writer = new(buffer);
        codec.Write(ref writer, value);
        writer.Flush();
    }

    private static void Read<T>(ValueCodec<T> codec, byte[] bytes)
    {
        MessagePackReader reader = new(bytes);
        codec.Read(ref reader);
    }
}
