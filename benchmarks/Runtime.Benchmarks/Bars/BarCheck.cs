using Cachewright.Runtime.Benchmarks.Measuring;
using Cachewright.Runtime.Benchmarks.Subjects;

namespace Cachewright.Runtime.Benchmarks.Bars;

/// <summary>Measures what the design promises, and says of each bar whether it holds. Ratios and bytes only: times are the machine's.</summary>
internal sealed class BarCheck(Lineup lineup, RedisServer server)
{
    /// <summary>A ratio may miss its bar by this much before it counts as missed: repeated runs differ by about as much.</summary>
    private const double Tolerance = 0.1;

    private const double MostBytes = 1200;

    private bool _passed = true;

    /// <summary>Returns whether every bar holds.</summary>
    public async Task<bool> RunAsync()
    {
        Comparison untagged = await Comparison.MeasureAsync(lineup.All, static subject => subject.GetAsync);
        Print("Redis hit, 64 callers", untagged);
        Comparison tagged = await Comparison.MeasureAsync(lineup.All, static subject => subject.GetTaggedAsync);
        Print("Redis hit with 2 tags, 64 callers", tagged);
        double trips = await RoundTrips.CountAsync(server.Configuration, lineup.Cachewright.GetTaggedAsync);

        Console.WriteLine(
            $"\nBars of design.md, section 9, and one of our own (ratios with a tolerance of {Tolerance:P0}):"
        );
        RequireRatios("hit, 64 callers", untagged, 1.25);
        double bytes = untagged.BytesOf(lineup.Cachewright);
        Require("hit, 64 callers", $"{bytes:N0} B", $"fewer than {MostBytes:N0} B", bytes < MostBytes);
        RequireRatios("hit with 2 tags, 64 callers", tagged, 1.4);
        Require("hit with 2 tags", $"{trips:N2} round trips", "one", trips < 1.05);
        return _passed;
    }

    private static void Print(string title, Comparison comparison)
    {
        Console.WriteLine($"\n{title}, against the bare GET + decode:");
        foreach (Sample sample in comparison.Samples)
        {
            string time = $"{sample.Ratio, 5:N2}x time (middle half {sample.LowRatio:N2} to {sample.HighRatio:N2})";
            string cpu = $"{sample.CpuRatio, 5:N2}x processor time of this process";
            Console.WriteLine($"  {sample.Subject.Name, -12} {time}, {cpu}, {sample.Bytes, 6:N0} B");
        }
    }

    /// <summary>The design's bar, and one of our own: what our code adds to the question that it has to ask.</summary>
    private void RequireRatios(string what, Comparison comparison, double bar)
    {
        RequireRatio(what, comparison, lineup.Bare, "the bare GET", bar);
        RequireRatio(what, comparison, lineup.ByHand, "the same MGET by hand", 1.1);
    }

    private void RequireRatio(string what, Comparison comparison, Subject baseline, string name, double bar)
    {
        double ratio = comparison.RatioOf(lineup.Cachewright, baseline);
        Require(what, $"{ratio:N2}x", $"at most {bar:N2}x {name}", ratio <= bar * (1 + Tolerance));
    }

    private void Require(string what, string measured, string bar, bool holds)
    {
        _passed &= holds;
        Console.WriteLine($"  {(holds ? "PASS" : "FAIL")}  {what}: {measured} ({bar})");
    }
}
