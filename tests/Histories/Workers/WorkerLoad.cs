namespace Cachewright.Histories.Workers;

/// <summary>The running loops of one process: its writers can be stopped before its readers.</summary>
internal sealed class WorkerLoad : IDisposable
{
    private readonly CancellationTokenSource _stopWriting = new();
    private readonly CancellationTokenSource _stopReading = new();
    private readonly CancellationTokenSource _stopWatching = new();
    private readonly Task _writing;
    private readonly Task _reading;
    private readonly Task _watching;

    /// <summary>Starts them.</summary>
    public WorkerLoad(Workload workload, Recorder recorder)
    {
        _writing = workload.WriteAsync(_stopWriting.Token);
        _reading = workload.ReadAsync(_stopReading.Token);
        _watching = recorder.WatchAsync(_stopWatching.Token);
    }

    public async Task StopWritingAsync()
    {
        await _stopWriting.CancelAsync();
        await _writing;
    }

    /// <summary>Stops writers and readers.</summary>
    public async Task StopAsync()
    {
        await _stopReading.CancelAsync();
        await StopWritingAsync();
        await _reading;
    }

    /// <summary>Stops everything.</summary>
    public async Task EndAsync()
    {
        await StopAsync();
        await _stopWatching.CancelAsync();
        await _watching;
    }

    public void Dispose()
    {
        _stopWriting.Dispose();
        _stopReading.Dispose();
        _stopWatching.Dispose();
    }
}
