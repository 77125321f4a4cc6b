using System.Globalization;

namespace Cachewright.Keys.Tests;

/// <summary>
/// Keys that were written down: each process, framework and culture writes the same. A difference means that a release would not find what the one
/// before it stored, and, worse, would not invalidate it. <c>CACHEWRIGHT_UPDATE_CASES=1</c> writes the file anew.
/// </summary>
public sealed class GoldenTests
{
    [Fact]
    public void Keys_are_those_that_were_written_down()
    {
        if (Environment.GetEnvironmentVariable("CACHEWRIGHT_UPDATE_CASES") == "1")
        {
            File.WriteAllLines(Path.Combine(SourceFolder(), "Golden", "keys.txt"), GoldenKeys.Lines());
        }

        Assert.Equal(
            File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "Golden", "keys.txt")),
            GoldenKeys.Lines()
        );
    }

    [Fact]
    public void The_framework_is_the_one_that_was_built_for() =>
#if NET10_0_OR_GREATER
        Assert.Equal(10, Environment.Version.Major);
#else
        Assert.Equal(8, Environment.Version.Major);
#endif

    [Fact]
    public void Keys_are_the_same_in_every_culture_and_with_every_users_settings()
    {
        string[] expected = [.. GoldenKeys.Lines()];
        CultureInfo before = CultureInfo.CurrentCulture;
        CultureInfo[] all = CultureInfo.GetCultures(CultureTypes.AllCultures);
        Assert.Contains(all, static culture => culture.Name == "tr-TR");
        Assert.Contains(all, static culture => culture.Name == "fa-IR");
        try
        {
            foreach (CultureInfo culture in all)
            {
                CultureInfo.CurrentCulture = culture;
                Assert.Equal(expected, GoldenKeys.Lines());
                CultureInfo.CurrentCulture = Overridden(culture);
                Assert.Equal(expected, GoldenKeys.Lines());
            }
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    private static CultureInfo Overridden(CultureInfo culture)
    {
        CultureInfo changed = (CultureInfo)culture.Clone();
        changed.NumberFormat.NegativeSign = "minus";
        changed.NumberFormat.NumberDecimalSeparator = ",";
        changed.NumberFormat.NumberGroupSeparator = "'";
        changed.DateTimeFormat.DateSeparator = "/";
        changed.DateTimeFormat.TimeSeparator = ".";
        return changed;
    }

    private static string SourceFolder([System.Runtime.CompilerServices.CallerFilePath] string path = "") =>
        Path.GetDirectoryName(path)!;
}
