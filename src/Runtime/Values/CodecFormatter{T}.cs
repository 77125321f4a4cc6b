using MessagePack;
using MessagePack.Formatters;

namespace Cachewright.Values;

/// <summary>Lets a formatter use a codec.</summary>
/// <typeparam name="T">The type.</typeparam>
internal sealed class CodecFormatter<T>(ValueCodec<T> codec) : IMessagePackFormatter<T>
{
    /// <inheritdoc />
    public void Serialize(ref MessagePackWriter writer, T value, MessagePackSerializerOptions options)
    {
        if (value is null)
        {
            writer.WriteNil();
            return;
        }

        codec.Write(ref writer, value);
    }

    /// <inheritdoc />
    public T Deserialize(ref MessagePackReader reader, MessagePackSerializerOptions options)
    {
        if (default(T) is null && reader.TryReadNil())
        {
            return default!;
        }

        return codec.Read(ref reader);
    }
}
