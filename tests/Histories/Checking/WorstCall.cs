using System.Diagnostics;
using Cachewright.Histories.Recording;

namespace Cachewright.Histories.Checking;

/// <summary>I7: the longest that a call took beyond the user's own code in it.</summary>
internal static class WorstCall
{
    public static TimeSpan Of(RecordKind kind, IEnumerable<HistoryRecord> history, IReadOnlyCollection<Pause> pauses)
    {
        long worst = 0;
        foreach (HistoryRecord call in history)
        {
            long ticks = call.End - call.Start - call.UserTicks;
            if (call.Kind == kind && ticks > worst && !pauses.Any(pause => Touches(pause, call)))
            {
                worst = ticks;
            }
        }

        return Stopwatch.GetElapsedTime(0, worst);
    }

    private static bool Touches(Pause pause, HistoryRecord call) =>
        pause.Process == call.Process && pause.Start < call.End && call.Start < pause.End;
}
