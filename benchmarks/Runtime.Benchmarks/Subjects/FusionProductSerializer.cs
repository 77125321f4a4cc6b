using System.Buffers;
using Cachewright.Runtime.Benchmarks.Catalog;
using MessagePack;
using ZiggyCreatures.Caching.Fusion.Internals.Distributed;
using ZiggyCreatures.Caching.Fusion.Serialization;

namespace Cachewright.Runtime.Benchmarks.Subjects;

/// <summary>
/// FusionCache's entry around <see cref="ProductFormat"/>, written by hand like it. (Its own MessagePack package goes through a resolver
/// made by reflection, and would be slower.) Entries of other types, those of its tags, go through MessagePack's.
/// </summary>
internal sealed class FusionProductSerializer : IFusionCacheSerializer
{
    private static readonly MessagePackSerializerOptions s_others = MessagePack
        .Resolvers
        .ContractlessStandardResolver
        .Options;

    public byte[] Serialize<T>(T? obj)
    {
        if (obj is not FusionCacheDistributedEntry<Product> entry)
        {
            return MessagePackSerializer.Serialize(obj, s_others);
        }
        ArrayBufferWriter<byte> buffer = new();
        MessagePackWriter writer = new(buffer);
        writer.Write(entry.Timestamp);
        writer.Write(entry.LogicalExpirationTimestamp);
        writer.WriteArrayHeader(entry.Tags?.Length ?? 0);
        foreach (string tag in entry.Tags ?? [])
        {
            writer.Write(tag);
        }
        ProductFormat.Write(ref writer, entry.Value);
        writer.Flush();
        return buffer.WrittenSpan.ToArray();
    }

    public T? Deserialize<T>(byte[] data)
    {
        if (typeof(T) != typeof(FusionCacheDistributedEntry<Product>))
        {
            return MessagePackSerializer.Deserialize<T>(data, s_others);
        }
        MessagePackReader reader = new(data);
        FusionCacheDistributedEntry<Product> entry = new()
        {
            Timestamp = reader.ReadInt64(),
            LogicalExpirationTimestamp = reader.ReadInt64(),
            Tags = ReadTags(ref reader),
            Value = ProductFormat.Read(ref reader),
        };
        return (T)(object)entry;
    }

    public ValueTask<byte[]> SerializeAsync<T>(T? obj, CancellationToken token = default) => new(Serialize(obj));

    public ValueTask<T?> DeserializeAsync<T>(byte[] data, CancellationToken token = default) =>
        new(Deserialize<T>(data));

    private static string[]? ReadTags(ref MessagePackReader reader)
    {
        int count = reader.ReadArrayHeader();
        if (count == 0)
        {
            return null;
        }
        string[] tags = new string[count];
        for (int index = 0; index < count; index++)
        {
            tags[index] = reader.ReadString()!;
        }
        return tags;
    }
}
