namespace Cachewright.Generator.Discovery.Values.Strategies;

/// <summary>
/// How each scalar is written. The bytes are MessagePack's own, with two exceptions that would lose something: DateTime keeps its kind, and Half the bits of
/// a NaN. The runtime's formats say how, in src/Runtime/Values.
/// </summary>
internal static class ScalarTable
{
    private const string Runtime = "global::Cachewright.Values.";

    public static IReadOnlyDictionary<string, ScalarEntry> Entries { get; } =
        Lines().ToDictionary(static entry => entry.TypeName);

    private static IEnumerable<ScalarEntry> Lines() =>
        [
            Primitive("bool", "Boolean"),
            Primitive("byte", "Byte"),
            Primitive("sbyte", "SByte"),
            Primitive("short", "Int16"),
            Primitive("ushort", "UInt16"),
            Primitive("int", "Int32"),
            Primitive("uint", "UInt32"),
            Primitive("long", "Int64"),
            Primitive("ulong", "UInt64"),
            Primitive("char", "Char"),
            Primitive("float", "Single"),
            Primitive("double", "Double"),
            Struct("decimal", "NumberFormat", "Decimal"),
            Struct("global::System.Half", "NumberFormat", "Half"),
            Struct("global::System.Int128", "NumberFormat", "Int128"),
            Struct("global::System.UInt128", "NumberFormat", "UInt128"),
            Struct("global::System.Numerics.BigInteger", "NumberFormat", "BigInteger"),
            Struct("global::System.Numerics.Complex", "NumberFormat", "Complex"),
            Struct("global::System.Text.Rune", "TextFormat", "Rune"),
            Struct("global::System.Guid", "GuidFormat", "Guid"),
            Struct("global::System.DateTime", "TimeFormat", "DateTime"),
            Struct("global::System.DateTimeOffset", "TimeFormat", "DateTimeOffset"),
            Struct("global::System.DateOnly", "TimeFormat", "DateOnly"),
            Struct("global::System.TimeOnly", "TimeFormat", "TimeOnly"),
            Struct("global::System.TimeSpan", "TimeFormat", "TimeSpan"),
            Reference("string", "String"),
            Reference("global::System.Uri", "Uri"),
            Reference("global::System.Version", "Version"),
            Bytes("global::System.Memory<byte>", "Read"),
            Bytes("global::System.ReadOnlyMemory<byte>", "Read"),
            Bytes("global::System.ArraySegment<byte>", "ReadSegment"),
            Bytes("global::System.Buffers.ReadOnlySequence<byte>", "ReadSequence"),
            new("byte[]", "writer.Write({0})", $"{Runtime}BytesFormat.Read(ref reader)!", IsImmutable: false),
        ];

    private static ScalarEntry Primitive(string name, string method) =>
        new(name, "writer.Write({0})", $"reader.Read{method}()");

    private static ScalarEntry Struct(string name, string format, string method) =>
        new(name, $"{Runtime}{format}.Write(ref writer, {{0}})", $"{Runtime}{format}.Read{method}(ref reader)");

    /// <summary>Bytes that somebody else may still write to.</summary>
    private static ScalarEntry Bytes(string name, string method) =>
        new(
            name,
            $"{Runtime}BytesFormat.Write(ref writer, {{0}})",
            $"{Runtime}BytesFormat.{method}(ref reader)",
            IsImmutable: false
        );

    private static ScalarEntry Reference(string name, string method) =>
        new(name, $"{Runtime}TextFormat.Write(ref writer, {{0}})", $"{Runtime}TextFormat.Read{method}(ref reader)!");
}
