using System.Runtime.InteropServices;

namespace Cachewright.Histories.Recording;

/// <summary>One line of a history. Times are ticks of the monotonic clock, which all processes of a machine share.</summary>
/// <param name="Kind">What happened.</param>
/// <param name="Flags">How.</param>
/// <param name="Process">Who did it; a process that was started again has another number.</param>
/// <param name="Entry">The cached entry; <see cref="NoEntry"/> for writes.</param>
/// <param name="Cell">What has the version.</param>
/// <param name="Version">The version that was seen or made.</param>
/// <param name="Start">The beginning.</param>
/// <param name="End">The end.</param>
/// <param name="UserTicks">How much of it the user's code took.</param>
[StructLayout(LayoutKind.Sequential)]
internal readonly record struct HistoryRecord(
    RecordKind Kind,
    RecordFlags Flags,
    int Process,
    int Entry,
    int Cell,
    long Version,
    long Start,
    long End,
    long UserTicks = 0
)
{
    public const int NoEntry = -1;

    /// <summary>Whether a flag is set.</summary>
    public bool Is(RecordFlags flag) => (Flags & flag) != 0;
}
