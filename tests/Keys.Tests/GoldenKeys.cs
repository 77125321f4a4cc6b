using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Numerics;
using Cachewright.Keys.Tests.Catalog;
using static Cachewright.Keys.Tests.Catalog.EverythingCache;

namespace Cachewright.Keys.Tests;

/// <summary>Keys of every type of parameter, one a line.</summary>
internal static class GoldenKeys
{
    private static readonly DateTime Moment = new(2026, 11, 24, 14, 3, 3, 250);

    public static IEnumerable<string> Lines() =>
        [
            Written.Key(new TextsKey("a:b%{}", null, '@')),
            Written.Key(new TextsKey("@null", "", 'x')),
            Written.Key(new TextsKey("null", "\uD800\u0001Müller😀 iIıİ", '\uDC00')),
            Written.Key(new NumbersKey(int.MinValue, null, ulong.MaxValue, -1, 255, -128, true, 1.50m)),
            Written.Key(new NumbersKey(1234567, long.MinValue, 0, 1, 0, 0, false, decimal.MinValue)),
            Written.Key(new FloatingKey((Half)(-0.5), 1.1f, double.NaN)),
            Written.Key(new FloatingKey(Half.MaxValue, -0f, null)),
            Written.Key(new BigKey(Int128.MinValue, UInt128.MaxValue, -BigInteger.Pow(10, 30), -5)),
            Written.Key(
                new DatesKey(
                    Moment,
                    new DateTimeOffset(Moment, TimeSpan.FromMinutes(-210)),
                    new DateOnly(1, 2, 3),
                    new TimeOnly(14, 3, 3, 1),
                    new TimeSpan(-1)
                )
            ),
            Written.Key(
                new DatesKey(
                    DateTime.SpecifyKind(Moment, DateTimeKind.Utc),
                    default,
                    DateOnly.MaxValue,
                    TimeOnly.MaxValue,
                    TimeSpan.MinValue
                )
            ),
            Written.Key(
                new NamesKey(
                    new Uri("HTTP://user@Example.com:80/ä b?q=%7e#F"),
                    new Version(1, 2, 3),
                    Guid.Empty,
                    DayOfWeek.Friday,
                    FileAccess.ReadWrite
                )
            ),
            Written.Key(
                new NamesKey(
                    new Uri("../a b#c", UriKind.Relative),
                    null,
                    new Guid("00112233-4455-6677-8899-aabbccddeeff"),
                    null,
                    0
                )
            ),
            Written.Key(new BytesKey([0, 255], new byte[] { 1 }, null)),
            Written.Key(new TuplesKey((1, null), ("x", (0.5, true)))),
            Written.Key(new TuplesKey((-1, "@"), null)),
            Written.Key(new RecordsKey(new Filter("n", [null, "t"], 10.0m), new Area(3, -0.0))),
            Written.Key(new RecordsKey(null, default)),
            Written.Key(new ListsKey([3, 1], ["b", null, "a"], [1, null], [(1, "x")])),
            Written.Key(new ListsKey(null, [], default, [])),
            Written.Key(new SetsKey(["b", "a", "B"], new[] { 10, 9, -1 }.ToFrozenSet())),
            Written.Key(
                new MapsKey(
                    new Dictionary<string, int?> { ["z"] = null, ["a"] = 1 },
                    ImmutableDictionary<int, string[]>.Empty.Add(2, ["x", "y"]).Add(10, [])
                )
            ),
            Written.Key(new OwnKey(new Customer("a", null), new CustomerId(":"), null)),
            Written.Key(new OwnKey(null, default, "")),
            Written.Key(new GenericKey<Dictionary<string, Filter[]>>(1)),
            Written.Key(new TemplatedKey(new Filter("n:", null, 0), 7)),
            Written.Key(new TemplatedKey(null, 7)),
            Written.Key(new IgnoringKey(7)),
        ];
}
