using System.Text.Json;
using ZiggyCreatures.Caching.Fusion.Serialization;

namespace Cachewright.Histories.Controls;

/// <summary>JSON, for whoever brings no format.</summary>
internal sealed class StampFormat : IFusionCacheSerializer
{
    public static byte[] Write<T>(T value) => JsonSerializer.SerializeToUtf8Bytes(value);

    public static T? Read<T>(byte[] bytes) => JsonSerializer.Deserialize<T>(bytes);

    public byte[] Serialize<T>(T? obj) => Write(obj);

    public T? Deserialize<T>(byte[] data) => Read<T>(data);

    public ValueTask<byte[]> SerializeAsync<T>(T? obj, CancellationToken token = default) => new(Write(obj));

    public ValueTask<T?> DeserializeAsync<T>(byte[] data, CancellationToken token = default) => new(Read<T>(data));
}
