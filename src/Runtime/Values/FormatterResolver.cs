using MessagePack;
using MessagePack.Formatters;

namespace Cachewright.Values;

/// <summary>
/// Finds formatters for other formatters. MessagePack's own resolvers make some by reflection, which trimming objects to; this one has a list, and the
/// codecs that <c>[assembly: CacheValue]</c> had written.
/// </summary>
internal sealed class FormatterResolver : IFormatterResolver
{
    private static readonly Dictionary<Type, IMessagePackFormatter> Scalars = new()
    {
        [typeof(bool)] = BooleanFormatter.Instance,
        [typeof(byte)] = ByteFormatter.Instance,
        [typeof(sbyte)] = SByteFormatter.Instance,
        [typeof(short)] = Int16Formatter.Instance,
        [typeof(ushort)] = UInt16Formatter.Instance,
        [typeof(int)] = Int32Formatter.Instance,
        [typeof(uint)] = UInt32Formatter.Instance,
        [typeof(long)] = Int64Formatter.Instance,
        [typeof(ulong)] = UInt64Formatter.Instance,
        [typeof(float)] = SingleFormatter.Instance,
        [typeof(double)] = DoubleFormatter.Instance,
        [typeof(char)] = CharFormatter.Instance,
        [typeof(string)] = NullableStringFormatter.Instance,
        [typeof(byte[])] = ByteArrayFormatter.Instance,
        [typeof(decimal)] = DecimalFormatter.Instance,
        [typeof(Guid)] = GuidFormatter.Instance,
        [typeof(DateTime)] = DateTimeFormatter.Instance,
        [typeof(DateTimeOffset)] = DateTimeOffsetFormatter.Instance,
        [typeof(DateOnly)] = DateOnlyFormatter.Instance,
        [typeof(TimeOnly)] = TimeOnlyFormatter.Instance,
        [typeof(TimeSpan)] = TimeSpanFormatter.Instance,
        [typeof(Uri)] = UriFormatter.Instance,
        [typeof(Version)] = VersionFormatter.Instance,
    };

    /// <inheritdoc />
    public IMessagePackFormatter<T>? GetFormatter<T>() =>
        Slot<T>.Scalar ?? (ValueCodecs.For<T>() is { } codec ? new CodecFormatter<T>(codec)! : null);

    private static class Slot<T>
    {
        public static readonly IMessagePackFormatter<T>? Scalar =
            Scalars.GetValueOrDefault(typeof(T)) as IMessagePackFormatter<T>;
    }
}
