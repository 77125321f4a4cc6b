using System.Globalization;
using System.Numerics;

namespace Cachewright.Runtime.Tests.Keys;

public sealed class CultureTests
{
    [Theory]
    [InlineData("ar-SA")]
    [InlineData("de-DE")]
    [InlineData("sv-SE")]
    [InlineData("th-TH")]
    [InlineData("tr-TR")]
    public void The_key_is_the_same_in_every_culture(string name)
    {
        CultureInfo before = CultureInfo.CurrentCulture;
        string invariant = Everything();
        try
        {
            CultureInfo foreign = (CultureInfo)new CultureInfo(name).Clone();
            foreign.NumberFormat.NegativeSign = "minus";
            foreign.NumberFormat.NumberDecimalSeparator = ",";
            CultureInfo.CurrentCulture = foreign;

            Assert.Equal(invariant, Everything());
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    private static string Everything() =>
        WrittenKey.Of(
            static (ref KeyWriter writer) =>
            {
                writer.Value(-1234567);
                writer.Value(-1234.5m);
                writer.Value(-1234.5);
                writer.Value(-BigInteger.Pow(10, 30));
                writer.Value(Int128.MinValue);
                writer.Value(new DateTime(2026, 11, 24, 14, 3, 3, 5));
                writer.Value(new DateTimeOffset(2026, 11, 24, 14, 3, 3, TimeSpan.FromHours(-1)));
                writer.Value(new DateOnly(2026, 11, 24));
                writer.Value(new TimeOnly(14, 3));
                writer.Value(TimeSpan.FromSeconds(-1.5));
                writer.Value("iI");
                writer.Count(1);
            }
        );
}
