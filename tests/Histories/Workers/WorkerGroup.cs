using Cachewright.Histories.Ledgers;

namespace Cachewright.Histories.Workers;

/// <summary>The processes under test. One that is killed is replaced by another one with a new number, for it has another history.</summary>
internal sealed class WorkerGroup : IAsyncDisposable
{
    private readonly Worker[] _workers;
    private readonly Func<int, int, WorkerSettings> _settings;
    private readonly VersionedSource _source;
    private int _started;

    private WorkerGroup(int count, VersionedSource source, Func<int, int, WorkerSettings> settings)
    {
        _workers = new Worker[count];
        _source = source;
        _settings = settings;
    }

    public int Count => _workers.Length;

    /// <summary>How many were killed.</summary>
    public int Killed { get; private set; }

    public Worker this[int index] => _workers[index];

    /// <summary>Starts them.</summary>
    /// <param name="count">So many.</param>
    /// <param name="source">Where they die.</param>
    /// <param name="settings">The settings of the process at an index, with a number.</param>
    public static async Task<WorkerGroup> StartAsync(
        int count,
        VersionedSource source,
        Func<int, int, WorkerSettings> settings
    )
    {
        WorkerGroup group = new(count, source, settings);
        await Task.WhenAll(Enumerable.Range(0, count).Select(group.StartAsync));
        return group;
    }

    /// <summary>Lets a process die after its next commit, and starts another one in its place.</summary>
    public async Task KillAfterCommitAsync(int index)
    {
        Worker worker = _workers[index];
        _source.Condemn(worker.Process);
        await worker.DiedAsync();
        await worker.DisposeAsync();
        Killed++;
        await StartAsync(index);
    }

    /// <summary>Kills a process wherever it is, and starts another one in its place.</summary>
    public async Task KillAsync(int index)
    {
        _workers[index].Kill();
        await _workers[index].DisposeAsync();
        Killed++;
        await StartAsync(index);
    }

    /// <summary>Gives all the same order.</summary>
    public Task OrderAsync(string order) => Task.WhenAll(_workers.Select(worker => worker.OrderAsync(order)));

    /// <summary>Stops the writers; what they have written is acknowledged, or kept.</summary>
    public Task HushAsync() => OrderAsync(WorkerProcess.Hush);

    public async ValueTask DisposeAsync()
    {
        foreach (Worker worker in _workers.OfType<Worker>())
        {
            await worker.DisposeAsync();
        }
    }

    private async Task StartAsync(int index) =>
        _workers[index] = await Worker.StartAsync(_settings(index, Interlocked.Increment(ref _started)));
}
