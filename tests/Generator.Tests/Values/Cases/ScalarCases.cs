using System.Numerics;

namespace Cases;

/// <summary>Every value that is one MessagePack value, at its edges.</summary>
internal static class ScalarCases
{
    internal static bool True() => true;

    internal static byte Byte() => byte.MaxValue;

    internal static sbyte SByte() => sbyte.MinValue;

    internal static short Int16() => short.MinValue;

    internal static ushort UInt16() => ushort.MaxValue;

    internal static int Int32() => int.MinValue;

    internal static uint UInt32() => uint.MaxValue;

    internal static long Int64() => long.MinValue;

    internal static ulong UInt64() => ulong.MaxValue;

    internal static Int128 Int128Lowest() => Int128.MinValue;

    internal static UInt128 UInt128Highest() => UInt128.MaxValue;

    internal static BigInteger BigIntegerNegative() => -BigInteger.Pow(10, 400);

    internal static BigInteger BigIntegerZero() => BigInteger.Zero;

    internal static char HalfOfAPair() => '\uD800';

    internal static float[] Singles() =>
        [0f, -0f, float.NaN, BitConverter.UInt32BitsToSingle(0x7FC00123), float.Epsilon, float.NegativeInfinity];

    internal static double[] Doubles() =>
        [0d, -0d, double.NaN, BitConverter.UInt64BitsToDouble(0x7FF8000000000123), double.MaxValue, 0.1 + 0.2];

    internal static Half[] Halves() =>
        [Half.NaN, Half.Epsilon, BitConverter.UInt16BitsToHalf(0x7D01), BitConverter.UInt16BitsToHalf(0xFE03)];

    internal static decimal[] DecimalsKeepTheirScale() =>
        [1m, 1.0m, 1.00m, 0.0m, decimal.MaxValue, decimal.MinValue, -0.0000000000000000000000000001m];

    internal static string Empty() => "";

    internal static string Text() => "Grüße, 東京, \U0001F600, \0, \uFFFD";

    internal static string?[] Texts() => ["a", null, "null"];

    internal static Guid[] Guids() => [Guid.Empty, new("00112233-4455-6677-8899-aabbccddeeff")];

    internal static DateTime[] DateTimesKeepTheirKind() =>
        [
            DateTime.MinValue,
            DateTime.MaxValue,
            new(2024, 2, 29, 13, 14, 15, 167, DateTimeKind.Utc),
            new(2024, 2, 29, 13, 14, 15, 167, DateTimeKind.Local),
            new DateTime(2024, 10, 27, 2, 30, 0, DateTimeKind.Unspecified).AddTicks(7),
        ];

    internal static DateTimeOffset[] DateTimeOffsets() =>
        [
            DateTimeOffset.MinValue,
            DateTimeOffset.MaxValue,
            new(2024, 2, 29, 1, 2, 3, TimeSpan.FromMinutes(-570)),
            new DateTimeOffset(1, 1, 1, 12, 0, 0, TimeSpan.FromHours(12)).AddTicks(3),
        ];

    internal static DateOnly[] DateOnlys() => [DateOnly.MinValue, DateOnly.MaxValue, new(2024, 2, 29)];

    internal static TimeOnly[] TimeOnlys() => [TimeOnly.MinValue, TimeOnly.MaxValue, new(1, 2, 3, 4, 5)];

    internal static TimeSpan[] TimeSpans() => [TimeSpan.MinValue, TimeSpan.MaxValue, TimeSpan.FromTicks(-1)];

    internal static Uri[] Uris() => [new("https://example.org/a%20b?c=d#e"), new("relative/path", UriKind.Relative)];

    internal static Version[] Versions() => [new(1, 2), new(1, 2, 3, 4)];

    internal static byte[] Bytes() => [0, 255, 127];

    internal static byte[] NoBytes() => [];

    internal static ReadOnlyMemory<byte> Memory() => new byte[] { 0, 255 };

    internal static ArraySegment<byte> Segment() => new([9, 0, 255, 9], 1, 2);

    internal static System.Buffers.ReadOnlySequence<byte> Sequence() => new([0, 255]);

    internal static Complex Complex() => new(1.5, double.NegativeInfinity);

    internal static System.Text.Rune[] Runes() => [new('x'), new(0x1F600)];

    internal static int? Number() => 5;

    internal static int?[] Numbers() => [null, 0, 5];

    internal static DateTime? MaybeTime() => new(5, DateTimeKind.Local);

    internal static DayOfWeek Day() => DayOfWeek.Saturday;

    internal static Wide? MaybeWide() => Wide.Highest;

    internal static Tiny[] UndefinedNumbers() => [(Tiny)(-7), Tiny.One];
}

internal enum Wide : ulong
{
    Lowest = 0,
    Highest = ulong.MaxValue,
}

internal enum Tiny : sbyte
{
    One = 1,
}
