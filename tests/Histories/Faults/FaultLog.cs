using System.Collections.Concurrent;
using Cachewright.Histories.Checking;

namespace Cachewright.Histories.Faults;

/// <summary>What was done, for the check (which must know when Redis forgot something) and for the summary.</summary>
internal sealed class FaultLog
{
    private readonly ConcurrentQueue<string> _names = [];
    private readonly ConcurrentQueue<Rollback> _rollbacks = [];
    private readonly ConcurrentQueue<Pause> _pauses = [];

    public IReadOnlyCollection<string> Names => _names;

    public IReadOnlyCollection<Rollback> Rollbacks => _rollbacks;

    public IReadOnlyCollection<Pause> Pauses => _pauses;

    public void Add(string name) => _names.Enqueue(name);

    public void Add(Rollback rollback) => _rollbacks.Enqueue(rollback);

    public void Add(Pause pause) => _pauses.Enqueue(pause);
}
