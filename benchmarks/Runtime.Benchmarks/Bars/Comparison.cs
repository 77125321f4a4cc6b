using System.Diagnostics;
using Cachewright.Runtime.Benchmarks.Catalog;
using Cachewright.Runtime.Benchmarks.Measuring;
using Cachewright.Runtime.Benchmarks.Subjects;

namespace Cachewright.Runtime.Benchmarks.Bars;

/// <summary>
/// Subjects measured in turns. A round has every subject once, a few milliseconds each, and a ratio is made within the round: what
/// else the machine is doing hits them all alike, which makes ratios steadier than those of one long run after the other.
/// </summary>
internal sealed class Comparison
{
    private const int WarmUps = 10;
    private const int Rounds = 60;
    private const int Median = Rounds / 2;
    private const int CallsEach = 64;
    private const int AllCalls = Callers.Many * CallsEach;

    private Comparison(IReadOnlyList<Sample> samples)
    {
        Samples = samples;
    }

    public IReadOnlyList<Sample> Samples { get; }

    /// <summary>One subject's ratio over that of another.</summary>
    public double RatioOf(Subject subject, Subject other) => SampleOf(subject).Ratio / SampleOf(other).Ratio;

    public double BytesOf(Subject subject) => SampleOf(subject).Bytes;

    /// <summary>Measures all subjects against the first.</summary>
    public static async Task<Comparison> MeasureAsync(
        IReadOnlyList<Subject> subjects,
        Func<Subject, Func<int, ValueTask<Product>>> method
    )
    {
        long[] loads = [.. subjects.Select(subject => subject.Source.Loads)];
        Turn[,] turns = new Turn[Rounds, subjects.Count];
        for (int round = -WarmUps; round < Rounds; round++)
        {
            for (int position = 0; position < subjects.Count; position++)
            {
                // Nobody always comes after the same one, whose garbage it might have to collect.
                int index = (position + round + WarmUps) % subjects.Count;
                Turn turn = await TakeTurnAsync(method(subjects[index]));
                turns[Math.Max(round, 0), index] = turn;
            }
        }
        for (int index = 0; index < subjects.Count; index++)
        {
            Lineup.RequireHits(subjects[index], loads[index]);
        }
        return new Comparison([.. subjects.Select((subject, index) => Summarize(subject, index, turns))]);
    }

    private Sample SampleOf(Subject subject) => Samples.Single(sample => sample.Subject == subject);

    private static async Task<Turn> TakeTurnAsync(Func<int, ValueTask<Product>> get)
    {
        long bytes = GC.GetTotalAllocatedBytes(precise: true);
        TimeSpan cpu = Environment.CpuUsage.TotalTime;
        long start = Stopwatch.GetTimestamp();
        await Callers.ManyAsync(get, CallsEach);
        TimeSpan elapsed = Stopwatch.GetElapsedTime(start);
        cpu = Environment.CpuUsage.TotalTime - cpu;
        return new Turn(elapsed, cpu, (GC.GetTotalAllocatedBytes(precise: true) - bytes) / (double)AllCalls);
    }

    private static Sample Summarize(Subject subject, int index, Turn[,] turns)
    {
        double[] times = Sorted(round => turns[round, index].Elapsed / turns[round, 0].Elapsed);
        double[] cpu = Sorted(round => turns[round, index].Cpu / turns[round, 0].Cpu);
        double[] bytes = Sorted(round => turns[round, index].Bytes);
        return new Sample(subject, times[Median], times[Rounds / 4], times[Rounds * 3 / 4], cpu[Median], bytes[Median]);
    }

    private static double[] Sorted(Func<int, double> ofRound) =>
        [.. Enumerable.Range(0, Rounds).Select(ofRound).Order()];

    private readonly record struct Turn(TimeSpan Elapsed, TimeSpan Cpu, double Bytes);
}
