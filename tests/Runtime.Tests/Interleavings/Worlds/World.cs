using Cachewright.Keys;
using Cachewright.Protocol;
using Cachewright.Runtime.Tests.Interleavings.Scheduling;
using Cachewright.Runtime.Tests.Protocol;

namespace Cachewright.Runtime.Tests.Interleavings.Worlds;

/// <summary>One run of a scenario: its processes, the Redis and the source that they share, and time.</summary>
internal sealed class World : IDisposable
{
    private readonly Func<SharedRedis, ICacheStore> _newStore;
    private readonly List<Process> _processes = [];
    private readonly List<Actor> _actors = [];

    /// <summary>An empty world.</summary>
    /// <param name="newStore">Makes the store of each process: the right one, or a mutant.</param>
    public World(Func<SharedRedis, ICacheStore> newStore)
    {
        _newStore = newStore;
        Clock = new ScheduledClock();
        Redis = new SharedRedis(Clock);
        Scheduler = new Scheduler(Clock)
        {
            IsSettled = IsSettled,
            MayRunElsewhere = MayRunElsewhere,
            RunsElsewhere = RunsElsewhere,
        };
        History = new History(Scheduler, Clock);
        Scheduler.Observe = History.Observe;
    }

    public ScheduledClock Clock { get; }

    public SharedRedis Redis { get; }

    public Scheduler Scheduler { get; }

    public History History { get; }

    /// <summary>Whether there are holds, which are renewed in the background.</summary>
    public bool HasFences { get; set; }

    /// <summary>Starts a process.</summary>
    public Process Start(string name, int tags = 0)
    {
        Process process = new(name, _processes.Count + 1, Clock, _newStore(Redis), tags);
        _processes.Add(process);
        return process;
    }

    /// <summary>Somebody acts while the schedule is explored.</summary>
    public Actor Act(Process process, string actor, Func<Actor, Task> act, TimeSpan loadTime = default)
    {
        Actor acting = new(this, process, actor) { LoadTime = loadTime };
        _actors.Add(acting);
        acting.Start(act);
        return acting;
    }

    /// <summary>Somebody acts now, undisturbed.</summary>
    public void ActNow(Process process, string actor, Func<Actor, Task> act)
    {
        Act(process, actor, act);
        Scheduler.Run(new FirstChoice(), new Schedule());
    }

    /// <summary>Somebody acts now, undisturbed, and stops in the middle, after a step.</summary>
    public Actor ActUntil(string lastStep, Process process, string actor, Func<Actor, Task> act)
    {
        Actor acting = Act(process, actor, act);
        GoOnUntil(lastStep, actor);
        return acting;
    }

    /// <summary>Somebody who has stopped goes on undisturbed, and stops again after a step.</summary>
    public void GoOnUntil(string lastStep, string actor) =>
        Scheduler.Run(new ChoiceUntil(actor, lastStep), new Schedule());

    /// <summary>Runs a scenario.</summary>
    /// <returns>False where the chooser gave up.</returns>
    public bool Run(Scenario scenario, IChooser chooser, Schedule schedule)
    {
        scenario.SetUp(this);
        History.IsOneLoaderPromised = scenario.IsOneLoaderPromised;
        Scheduler.Faults = scenario.Faults;
        if (!Scheduler.Run(chooser, schedule))
        {
            return false;
        }

        if (Scheduler.Violation is null)
        {
            Scheduler.Faults = 0;
            Clock.Advance(scenario.TimeAfterwards);
            CheckTheEnd();
        }

        return true;
    }

    public EntryNames Names(int key = 1) => _processes[0].Method.Entries.Names.Entry(new NumberKey(key));

    public void Dispose()
    {
        _processes.ForEach(static process => process.Dispose());
        Scheduler.Dispose();
    }

    /// <summary>When everything is over, all see the same, and it is cached again.</summary>
    private void CheckTheEnd()
    {
        foreach (int key in History.Keys.ToArray())
        {
            foreach (Process process in _processes.Where(process => !Scheduler.IsDead(process.Name)))
            {
                History.Written(process, key, History.Version(key));
                ActNow(process, $"Last({process.Name})", actor => actor.ReadAsync(key));
            }
        }

        int loads = History.LoadCount;
        Process last = _processes.Last(process => !Scheduler.IsDead(process.Name));
        ActNow(last, "Again", static actor => actor.ReadAsync());
        if (History.LoadCount > loads)
        {
            Scheduler.Violate("In the end nothing is cached.");
        }
    }

    private bool IsSettled() =>
        _actors.TrueForAll(static actor => actor.HasEnded)
        && _processes.TrueForAll(process => !IsSending(process) && !IsReturning(process));

    private bool MayRunElsewhere() =>
        HasFences
        || _actors.Exists(static actor => actor.IsSilent)
        || _processes.Exists(process => IsSending(process) || IsReturning(process));

    private bool RunsElsewhere() =>
        _actors.Exists(static actor => actor.IsOnItsWay)
        || _processes.Exists(process =>
            IsSending(process)
            && !process.Cache.Core.Journal.Pause.IsPassing
            && Scheduler.CountAwaited(process.Name, "invalidate")
                <= _actors.Count(actor => actor.IsInvalidating && actor.Process == process)
        )
        || _processes.Exists(process =>
            IsReturning(process)
            && !process.Cache.Core.Leases.IsPausing
            && Scheduler.CountAwaited(process.Name, ScheduledStore.ReturnLease) == 0
        );

    private bool IsSending(Process process) =>
        process.Cache.Core.Journal.Pending > 0 && !Scheduler.IsDead(process.Name);

    private bool IsReturning(Process process) =>
        process.Cache.Core.Leases.Pending > 0 && !Scheduler.IsDead(process.Name);
}
