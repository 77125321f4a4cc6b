using System.Globalization;
using Cachewright.Histories.Ledgers;
using Cachewright.Histories.Recording;
using Microsoft.Extensions.DependencyInjection;

namespace Cachewright.Histories.Workers;

/// <summary>
/// The main program of one process under test. It works until it is told otherwise: a line on its standard input is an order, and the end
/// of the input, which comes when the parent has died, is its end.
/// </summary>
internal static class WorkerProcess
{
    public const string Warm = "warm";
    public const string Hush = "hush";
    public const string Resent = "resent";
    public const string Drain = "drain";
    public const string ReadAll = "read";
    public const string Stampede = "stampede";
    public const string Ready = "ready";

    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(60);

    public static async Task<int> RunAsync(WorkerSettings settings)
    {
        using VersionedSource source = VersionedSource.Open(settings.SourcePath);
        using HistoryWriter history = new(settings.HistoryPath);
        using CacheMeter meter = new();
        LedgerSource ledgerSource = new(source, history, settings.Process);
        await using ServiceProvider services = WorkerServices.Build(settings, ledgerSource);
        Recorder recorder = new(services.GetRequiredService<ILedger>(), meter, history, settings.Process);
        meter.Resent = recorder.Resending;

        using WorkerLoad load = new(new Workload(recorder, settings), recorder);
        await Console.Out.WriteLineAsync(Ready);
        while (await Console.In.ReadLineAsync(CancellationToken.None) is { } order)
        {
            await ObeyAsync(order.Split(' '), settings.Subject, recorder, load);
            await Console.Out.WriteLineAsync(order);
        }

        await load.EndAsync();
        return 0;
    }

    private static async Task ObeyAsync(string[] order, Subject subject, Recorder recorder, WorkerLoad load)
    {
        using CancellationTokenSource patience = new(_patience);
        switch (order)
        {
            case [Warm]:
                await recorder.WarmAsync();
                break;
            case [Hush]:
                await load.StopWritingAsync();
                break;
            case [Resent, var since]:
                await recorder.ResentAsync(long.Parse(since, CultureInfo.InvariantCulture));
                break;
            case [Drain]:
                await load.StopAsync();
                await recorder.DrainAsync(subject == Subject.Cachewright, patience.Token);
                break;
            case [ReadAll]:
                for (int entry = 0; entry < Layout.Entries; entry++)
                {
                    await recorder.ReadAsync(entry, RecordFlags.Final);
                }

                break;
            case [Stampede, var entry, var callers]:
                int coldEntry = int.Parse(entry, CultureInfo.InvariantCulture);
                await Task.WhenAll(
                    Enumerable
                        .Range(0, int.Parse(callers, CultureInfo.InvariantCulture))
                        .Select(_ => recorder.ReadAsync(coldEntry))
                );
                break;
        }
    }
}
