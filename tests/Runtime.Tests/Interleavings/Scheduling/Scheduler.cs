namespace Cachewright.Runtime.Tests.Interleavings.Scheduling;

/// <summary>
/// Runs one schedule: lets the steps happen one by one that a chooser picks. The code under test is unmodified: it stops where it awaits Redis, a
/// timer or the source, because a step is needed to go on.
/// </summary>
/// <remarks>
/// It runs on a thread of its own that has no synchronization context, so that what a step completes continues inside the step. What the code under
/// test sends to the thread pool nevertheless (who waits for a flight, the journal) is awaited after each step: this thread is none of the pool's, so what it
/// queued is ahead of a marker that it queues then, and <see cref="Lane"/> tells what is running still.
/// </remarks>
internal sealed class Scheduler(ScheduledClock clock) : IDisposable
{
    private const int StepLimit = 5_000;

    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(60);

    private readonly object _lock = new();
    private readonly List<Step> _pending = [];
    private readonly HashSet<string> _dead = [];
    private readonly ManualResetEventSlim _marker = new();
    private Footprint _footprint = new();
    private int _running;
    private int _entries;

    /// <summary>So many steps may fail from now on.</summary>
    public int Faults { get; set; }

    /// <summary>What has been promised and was not kept.</summary>
    public string? Violation { get; private set; }

    /// <summary>Whether nothing is to be waited for any more.</summary>
    public Func<bool> IsSettled { get; set; } = static () => true;

    /// <summary>Whether a thread of the pool may be at work.</summary>
    public Func<bool> MayRunElsewhere { get; set; } = static () => false;

    /// <summary>Whether one is certainly at work that is to bring a step.</summary>
    public Func<bool> RunsElsewhere { get; set; } = static () => false;

    /// <summary>Called after each step.</summary>
    public Action Observe { get; set; } = static () => { };

    public void Add(Step step)
    {
        lock (_lock)
        {
            _pending.Add(step);
        }
    }

    public void Remove(string group)
    {
        lock (_lock)
        {
            _pending.RemoveAll(step => step.Group == group);
        }
    }

    /// <summary>The running step reads or writes something that others see.</summary>
    public void Touch(string resource, bool writes)
    {
        lock (_lock)
        {
            if (writes)
            {
                _footprint.Write(resource);
            }
            else
            {
                _footprint.Read(resource);
            }
        }
    }

    /// <summary>No code of the process runs from now on; what it has sent arrives nevertheless.</summary>
    public void Kill(string process) => _dead.Add(process);

    public bool IsDead(string process) => _dead.Contains(process);

    /// <summary>Whether something can happen that the lane waits for.</summary>
    public bool IsAwaited(Lane lane)
    {
        lock (_lock)
        {
            return _pending.Exists(step => step.Lane == lane && !step.IsLate);
        }
    }

    /// <summary>How many operations of a kind code of the process waits for.</summary>
    public int CountAwaited(string process, string operation)
    {
        lock (_lock)
        {
            return _pending
                .Where(step =>
                    step.Lane.Process == process
                    && !step.IsLate
                    && step.Group.StartsWith($"{step.Lane.Name} {operation}", StringComparison.Ordinal)
                )
                .Select(static step => step.Group)
                .Distinct()
                .Count();
        }
    }

    public void Violate(string what) => Violation ??= what;

    /// <summary>Lets steps happen until nothing is left to happen.</summary>
    /// <returns>False where the chooser gave up.</returns>
    public bool Run(IChooser chooser, Schedule schedule)
    {
        while (Violation is null)
        {
            Step[] steps = Possible();
            if (steps.Length == 0)
            {
                if (IsSettled())
                {
                    break;
                }

                if (!clock.AdvanceToNext() && !SpinWait.SpinUntil(CanGoOn, s_patience))
                {
                    Violate("Somebody waits for ever.");
                }

                chooser.TimePassed();
                continue;
            }

            int chosen = chooser.Choose(steps);
            if (chosen < 0)
            {
                return false;
            }

            schedule.Add(chosen, steps[chosen]);
            Happen(steps[chosen]);
            chooser.Happened(_footprint);
            if (schedule.Steps.Count > StepLimit)
            {
                Violate("It never ends.");
            }
        }

        return true;
    }

    /// <summary>A thread begins to run a part of a lane.</summary>
    public void Entered()
    {
        Interlocked.Increment(ref _entries);
        Interlocked.Increment(ref _running);
    }

    /// <summary>It has ended.</summary>
    public void Left() => Interlocked.Decrement(ref _running);

    public void Dispose() => _marker.Dispose();

    /// <summary>Whether a thread of the pool that nobody knew of has brought something.</summary>
    private bool CanGoOn() => Possible().Length > 0 || IsSettled();

    private Step[] Possible()
    {
        lock (_lock)
        {
            return
            [
                .. _pending
                    .Where(step => !(step.RunsCode && IsDead(step.Lane.Process)) && (!step.IsFault || Faults > 0))
                    .OrderBy(static step => step.Name, StringComparer.Ordinal),
            ];
        }
    }

    private void Happen(Step step)
    {
        Remove(step.Group);
        _footprint = new Footprint();
        _footprint.Write(step.Group);
        if (step.IsFault)
        {
            Faults--;
            _footprint.Write("faults");
        }

        if (step.RunsCode)
        {
            _footprint.Write(step.Lane.Process);
            _footprint.Read(ScheduledClock.Resource);
        }

        step.Run(_footprint);
        if (step.RunsCode && MayRunElsewhere())
        {
            AwaitPool();
        }

        Observe();
    }

    private void AwaitPool()
    {
        int before;
        do
        {
            before = Volatile.Read(ref _entries);
            _marker.Reset();
            ThreadPool.UnsafeQueueUserWorkItem(static marker => marker.Set(), _marker, preferLocal: false);
            _marker.Wait();
            SpinWait.SpinUntil(() => Volatile.Read(ref _running) == 0);
        } while (before != Volatile.Read(ref _entries));

        // A thread may have taken a piece of work and not have begun it.
        SpinWait.SpinUntil(() => !RunsElsewhere(), s_patience);
    }
}
