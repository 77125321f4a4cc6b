using Cachewright.Histories.Ledgers;

namespace Cachewright.Histories.Workers;

/// <summary>What the readers and writers of one process do all day: half of it to the same few entries.</summary>
internal sealed class Workload(Recorder recorder, WorkerSettings settings)
{
    private const int HotItems = 4;
    private const int LongestReadPause = 5;
    private const int LongestWritePause = 60;

    /// <summary>Reads until it is cancelled.</summary>
    public Task ReadAsync(CancellationToken stop) =>
        Task.WhenAll(Enumerable.Range(0, settings.Readers).Select(reader => ReadAsync(NewRandom(reader), stop)));

    /// <summary>Writes until it is cancelled.</summary>
    public Task WriteAsync(CancellationToken stop) =>
        Task.WhenAll(Enumerable.Range(0, settings.Writers).Select(writer => WriteAsync(NewRandom(-1 - writer), stop)));

    private Random NewRandom(int number) =>
        new(unchecked((settings.Seed * 10_007) + (settings.Process * 101) + number));

    private async Task ReadAsync(Random random, CancellationToken stop)
    {
        await Task.Yield();
        while (!stop.IsCancellationRequested)
        {
            await recorder.ReadAsync(random.Next(2) == 0 ? HotEntry(random) : random.Next(Layout.Entries));
            await PauseAsync(random.Next(LongestReadPause), stop);
        }
    }

    private async Task WriteAsync(Random random, CancellationToken stop)
    {
        await Task.Yield();
        while (!stop.IsCancellationRequested)
        {
            (int cell, WriteForm form) = settings.Mode == Mode.Fences ? NextBalance(random) : NextWrite(random);
            await recorder.WriteAsync(cell, form);
            await PauseAsync(random.Next(LongestWritePause), stop);
        }
    }

    private int HotEntry(Random random) =>
        settings.Mode == Mode.Fences ? Layout.Balance(random.Next(Layout.Accounts)) : random.Next(HotItems);

    private (int Cell, WriteForm Form) NextBalance(Random random) =>
        (Layout.CellOfAccount(random.Next(Layout.Accounts)), settings.IsTwin ? WriteForm.Invalidate : WriteForm.Fence);

    private static (int Cell, WriteForm Form) NextWrite(Random random) =>
        (
            random.Next(3) switch
            {
                0 => random.Next(HotItems),
                1 => random.Next(Layout.Items),
                _ => random.Next(Layout.Items, Layout.Total + 1),
            },
            random.Next(3) == 0 ? WriteForm.Update : WriteForm.Invalidate
        );

    private static Task PauseAsync(int milliseconds, CancellationToken stop) =>
        milliseconds == 0
            ? Task.CompletedTask
            : Task.Delay(milliseconds, stop).ContinueWith(static _ => { }, TaskScheduler.Default);
}
