using System.Diagnostics;
using Cachewright.Integration.Servers;

namespace Cachewright.Histories.Workers;

/// <summary>A process under test, as its parent sees it.</summary>
internal sealed class Worker : IAsyncDisposable
{
    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(90);

    private readonly Process _process;

    private Worker(WorkerSettings settings)
    {
        Process = settings.Process;
        _process = new Process { StartInfo = StartInfo(settings) };
        _process.Start();
    }

    /// <summary>Its number in the history.</summary>
    public int Process { get; }

    /// <summary>Starts it and waits until it works.</summary>
    public static async Task<Worker> StartAsync(WorkerSettings settings)
    {
        Worker worker = new(settings);
        await worker.AnswersAsync(WorkerProcess.Ready);
        return worker;
    }

    /// <summary>Gives an order and waits until it is carried out.</summary>
    public async Task OrderAsync(string order)
    {
        await _process.StandardInput.WriteLineAsync(order);
        await _process.StandardInput.FlushAsync();
        await AnswersAsync(order);
    }

    public void Freeze() => Signals.SendStop(_process.Id);

    public void Thaw() => Signals.SendContinue(_process.Id);

    public void Kill() => Signals.SendKill(_process.Id);

    /// <summary>Waits until it has died of itself; kills it if it does not.</summary>
    public async Task DiedAsync()
    {
        using CancellationTokenSource patience = new(TimeSpan.FromSeconds(5));
        await _process.WaitForExitAsync(patience.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            _process.StandardInput.Close();
            using CancellationTokenSource patience = new(TimeSpan.FromSeconds(5));
            await _process.WaitForExitAsync(patience.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            _process.Kill();
            await _process.WaitForExitAsync();
        }

        _process.Dispose();
    }

    private static ProcessStartInfo StartInfo(WorkerSettings settings)
    {
        ProcessStartInfo start = new(Environment.ProcessPath!)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };
        if (Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet")
        {
            start.ArgumentList.Add(typeof(Worker).Assembly.Location);
        }

        // It lives for seconds: collecting profiles for better code costs more than that code gains.
        start.Environment["DOTNET_TieredPGO"] = "0";
        foreach (string argument in settings.ToArguments())
        {
            start.ArgumentList.Add(argument);
        }

        return start;
    }

    private async Task AnswersAsync(string expected)
    {
        using CancellationTokenSource patience = new(_patience);
        string? answer = await _process.StandardOutput.ReadLineAsync(patience.Token);
        if (answer != expected)
        {
            throw new InvalidOperationException($"Process {Process} answered '{answer}' instead of '{expected}'.");
        }
    }
}
