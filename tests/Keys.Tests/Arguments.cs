using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Numerics;
using Cachewright.Keys.Tests.Catalog;
using Cachewright.Runtime.Tests.Keys;
using CsCheck;

namespace Cachewright.Keys.Tests;

/// <summary>Makes arguments that are easily mistaken for each other.</summary>
internal static class Arguments
{
    /// <summary>One of the values.</summary>
    public static Gen<T> Of<T>(params T[] values) => Gen.Int[0, values.Length - 1].Select(index => values[index]);

    public static Gen<string?> Text { get; } =
        Gen.Frequency((60, NastyText.Gen), (1, NastyText.Gen.Select(static text => new string('x', 10_000) + text)!));

    public static Gen<string> Solid { get; } = NastyText.Gen.Select(static text => text ?? "");

    public static Gen<int> Small { get; } = Gen.Int[-1, 2];

    public static Gen<decimal> Price { get; } =
        Of(0m, 0.0m, -0.0m, 1m, 1.0m, 1.00m, 10m, 1.01m, -1m, decimal.MaxValue, decimal.MinValue, 0.1m, 100m);

    public static Gen<double> Number { get; } =
        Of(
            0.0,
            -0.0,
            1.0,
            Math.BitIncrement(1.0),
            double.NaN,
            BitConverter.UInt64BitsToDouble(0x7FF8000000000001),
            double.PositiveInfinity,
            double.Epsilon
        );

    public static Gen<DateTime> Moment { get; } =
        Gen.Select(
            Of(0L, 1L, 10_000_000L, 639_000_000_000_000_000L, DateTime.MaxValue.Ticks),
            Gen.Enum<DateTimeKind>(),
            static (ticks, kind) => new DateTime(ticks, kind)
        );

    public static Gen<DateTimeOffset> Instant { get; } =
        Gen.Select(
            Of(638_000_000_000_000_000L, 638_000_036_000_000_000L, 638_000_000_000_000_001L),
            Of(-60, 0, 60, 330),
            static (ticks, minutes) => new DateTimeOffset(ticks, TimeSpan.FromMinutes(minutes))
        );

    public static Gen<Uri?> Address { get; } =
        Of(
                "http://a.b/c",
                "HTTP://A.B/c",
                "http://a.b/C",
                "http://a.b/c#x",
                "http://a.b/c#y",
                "http://me@a.b/c",
                "http://a.b:80/c",
                "/c",
                "c%3Ad",
                "urn:d"
            )
            .Select(static text => new Uri(text, UriKind.RelativeOrAbsolute))
            .Null();

    public static Gen<byte[]> Bytes { get; } = Gen.Byte[0, 1].Array[0, 3];

    public static Gen<Filter?> Filter { get; } =
        Gen.Select(NastyText.Gen, NastyText.Gen.Array[0, 2].Null(), Price)
            .Select(static parts => new Filter(parts.Item1, parts.Item2, parts.Item3))
            .Null();

    public static Gen<Customer?> Customer { get; } =
        NastyText.Gen.Array[0, 3].Select(static parts => new Customer(parts)).Null();

    public static Gen<FrozenSet<int>> Numbers { get; } =
        Small.Array[0, 3].Select(static numbers => numbers.ToFrozenSet());

    public static Gen<ImmutableDictionary<int, string[]>> Map { get; } =
        Gen.Select(Small, Solid.Array[0, 2])
            .Array[0, 3]
            .Select(static pairs =>
                pairs
                    .DistinctBy(static pair => pair.Item1)
                    .ToImmutableDictionary(static pair => pair.Item1, static pair => pair.Item2)
            );

    public static Gen<BigInteger> Big { get; } =
        Of(BigInteger.Zero, BigInteger.One, BigInteger.Pow(10, 40), -BigInteger.Pow(10, 40), BigInteger.MinusOne);
}
