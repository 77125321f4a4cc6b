using System.ComponentModel;
using MessagePack;
using MessagePack.Formatters;

namespace Cachewright.CompilerServices;

/// <summary>
/// Calls the formatter that a type or member names with <see cref="MessagePackFormatterAttribute"/>. Generated codecs hold one each.
/// </summary>
/// <remarks>
/// The formatter is made with the first value. Where its constructor throws, values of this type stay uncached until the process ends, and the log says why. It gets options
/// without a resolver: resolvers find other formatters by reflection.
/// </remarks>
/// <typeparam name="T">The values.</typeparam>
/// <param name="create">Makes the formatter; called once.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ValueFormatter<T>(Func<IMessagePackFormatter<T>> create)
{
    private readonly Lazy<IMessagePackFormatter<T>> _formatter = new(create);

    /// <summary>Writes a value; throws what the formatter throws.</summary>
    /// <param name="writer">Where to write.</param>
    /// <param name="value">The value; null where the type allows it, since MessagePack leaves nulls to the formatter too.</param>
    public void Write(ref MessagePackWriter writer, T value) =>
        _formatter.Value.Serialize(ref writer, value, FormatterOptions.WithoutResolver);

    /// <summary>Reads a value; throws what the formatter throws.</summary>
    /// <param name="reader">Stands at the value.</param>
    /// <returns>The value.</returns>
    public T Read(ref MessagePackReader reader) =>
        _formatter.Value.Deserialize(ref reader, FormatterOptions.WithoutResolver);
}
