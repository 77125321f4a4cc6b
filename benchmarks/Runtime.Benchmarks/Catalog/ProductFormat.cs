using System.Buffers;
using MessagePack;

namespace Cachewright.Runtime.Benchmarks.Catalog;

/// <summary>
/// Products as MessagePack, written by hand: what the bare client and the peers use. Members in declared order, no names, no
/// resolver, no reflection: the same strength as the code that Cachewright generates.
/// </summary>
internal static class ProductFormat
{
    public static byte[] Serialize(Product product)
    {
        ArrayBufferWriter<byte> buffer = new();
        Write(buffer, product);
        return buffer.WrittenSpan.ToArray();
    }

    public static void Write(IBufferWriter<byte> buffer, Product product)
    {
        MessagePackWriter writer = new(buffer);
        Write(ref writer, product);
        writer.Flush();
    }

    public static Product Read(ReadOnlyMemory<byte> bytes) => Read(new ReadOnlySequence<byte>(bytes));

    public static Product Read(ReadOnlySequence<byte> bytes)
    {
        MessagePackReader reader = new(bytes);
        return Read(ref reader);
    }

    public static void Write(ref MessagePackWriter writer, Product product)
    {
        writer.WriteArrayHeader(12);
        writer.Write(product.Id);
        writer.Write(product.Sku);
        writer.Write(product.Name);
        writer.Write(product.Description);
        WriteMoney(ref writer, product.Price);
        writer.Write(product.Stock);
        WriteTime(ref writer, product.AddedAt);
        if (product.RetiredAt is { } retired)
        {
            WriteTime(ref writer, retired);
        }
        else
        {
            writer.WriteNil();
        }
        WriteLabels(ref writer, product.Labels);
    }

    public static Product Read(ref MessagePackReader reader)
    {
        if (reader.ReadArrayHeader() != 12)
        {
            throw new MessagePackSerializationException(
                "A product is an array of twelve: nine members, the price being four numbers."
            );
        }
        return new Product(
            reader.ReadInt32(),
            reader.ReadString()!,
            reader.ReadString()!,
            reader.ReadString(),
            ReadMoney(ref reader),
            reader.ReadInt32(),
            ReadTime(ref reader),
            reader.TryReadNil() ? null : ReadTime(ref reader),
            ReadLabels(ref reader)
        );
    }

    private static void WriteMoney(ref MessagePackWriter writer, decimal money)
    {
        Span<int> bits = stackalloc int[4];
        decimal.GetBits(money, bits);
        foreach (int part in bits)
        {
            writer.Write(part);
        }
    }

    private static decimal ReadMoney(ref MessagePackReader reader)
    {
        Span<int> bits = stackalloc int[4];
        for (int index = 0; index < bits.Length; index++)
        {
            bits[index] = reader.ReadInt32();
        }
        return new decimal(bits);
    }

    private static void WriteTime(ref MessagePackWriter writer, DateTimeOffset time)
    {
        writer.WriteArrayHeader(2);
        writer.Write(time.Ticks);
        writer.Write((short)time.Offset.TotalMinutes);
    }

    private static DateTimeOffset ReadTime(ref MessagePackReader reader)
    {
        reader.ReadArrayHeader();
        return new DateTimeOffset(reader.ReadInt64(), TimeSpan.FromMinutes(reader.ReadInt16()));
    }

    private static void WriteLabels(ref MessagePackWriter writer, IReadOnlyList<string> labels)
    {
        writer.WriteArrayHeader(labels.Count);
        foreach (string label in labels)
        {
            writer.Write(label);
        }
    }

    private static string[] ReadLabels(ref MessagePackReader reader)
    {
        string[] labels = new string[reader.ReadArrayHeader()];
        for (int index = 0; index < labels.Length; index++)
        {
            labels[index] = reader.ReadString()!;
        }
        return labels;
    }
}
