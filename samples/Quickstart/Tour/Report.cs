using Quickstart.Cities;

namespace Quickstart.Tour;

/// <summary>The output: at most 100 columns, coloured on a terminal only. It remembers the calls for the summary.</summary>
internal sealed class Report(TextWriter output, bool coloured)
{
    private readonly List<(string Method, Source Source, double Milliseconds)> _calls = [];

    public void Section(string title)
    {
        output.WriteLine();
        output.WriteLine(title);
    }

    public void Line(string text = "") => output.WriteLine(text.Length == 0 ? "" : "   " + text);

    public void Heading() => Line($"{"node", -6}{"call", -50}{"from", -6}{"ms", 7}   result");

    public void Call(string node, string code, Source source, TimeSpan elapsed, object? result)
    {
        _calls.Add((code[..code.IndexOf('(')], source, elapsed.TotalMilliseconds));
        output.Write($"   {node, -6}{Fit(code, 49), -50}");
        WriteColoured(source);
        output.WriteLine($"{elapsed.TotalMilliseconds, 7:N2}   {Fit(Describe(result), 25)}");
    }

    /// <summary>What the cache saved: for each hit, the median load of its method less what it took itself.</summary>
    public void Summary()
    {
        Line($"{"method", -22}{"calls", 6}{"hits", 6}{"loads", 7}{"ms a load", 12}{"ms a hit", 11}{"ms saved", 11}");
        var calls = _calls.Where(call => call.Source != Source.Write).ToLookup(call => call.Method);
        var (allHits, allSaved) = (0, 0.0);
        foreach (var method in calls)
        {
            var hits = Times(method, Source.Hit);
            var loads = Times(method, Source.Load);
            var saved = hits.Sum(hit => Median(loads) - hit);
            var counts = $"{hits.Length + loads.Length, 6}{hits.Length, 6}{loads.Length, 7}";
            Line($"{method.Key, -22}{counts}{Typical(loads), 12}{Typical(hits), 11}{saved, 11:N1}");
            allHits += hits.Length;
            allSaved += saved;
        }

        var all = calls.SelectMany(method => method).ToArray();
        var spent = all.Sum(call => call.Milliseconds);
        Line();
        Line(
            $"{all.Length} calls: {allHits} hits, {all.Length - allHits} loads; {spent:N0} ms spent, {allSaved:N0} ms saved."
        );
        Line("Times are medians. GetAsync reads a primary key inside this process, which no cache can better;");
        Line("a database across a network is another matter. The other methods scan the table.");
    }

    /// <summary>Shortens a text in the middle, where keys and names differ least.</summary>
    public static string Fit(string text, int width) =>
        text.Length <= width ? text : $"{text[..(width / 2)]}…{text[^((width - 1) / 2)..]}";

    private static double[] Times(
        IEnumerable<(string Method, Source Source, double Milliseconds)> calls,
        Source source
    ) => calls.Where(call => call.Source == source).Select(call => call.Milliseconds).ToArray();

    private static double Median(double[] times) => times.Length == 0 ? 0 : times.Order().ElementAt(times.Length / 2);

    private static string Typical(double[] times) => times.Length == 0 ? "-" : Median(times).ToString("N2");

    private static string Describe(object? result) =>
        result switch
        {
            City city => $"{city.Name} {city.Latitude:N2}, {city.Longitude:N2}",
            IReadOnlyList<CityName> { Count: 1 } names => names[0].Name,
            IReadOnlyList<CityName> { Count: > 1 } names => $"{names[0].Name} and {names.Count - 1} more",
            _ => "nothing",
        };

    private void WriteColoured(Source source)
    {
        if (coloured)
        {
            Console.ForegroundColor = source switch
            {
                Source.Hit => ConsoleColor.Green,
                Source.Load => ConsoleColor.Yellow,
                _ => ConsoleColor.Cyan,
            };
        }

        output.Write($"{source.ToString().ToLowerInvariant(), -6}");
        if (coloured)
        {
            Console.ResetColor();
        }
    }
}
