using System.Transactions;
using Cachewright.CompilerServices;
using Cachewright.Keys;
using Cachewright.Runtime.Tests.Interleavings.Scheduling;
using Cachewright.Runtime.Tests.Protocol;

namespace Cachewright.Runtime.Tests.Interleavings.Worlds;

/// <summary>Who calls, one call after the other. Each call begins with a step, and so does each commit.</summary>
internal sealed class Actor(World world, Process process, string name)
{
    private readonly Lane _lane = new(world.Scheduler, name, process.Name);
    private Task _acting = Task.CompletedTask;
    private ReadCall? _read;
    private bool _hasEndedFence;

    /// <summary>How long the source takes.</summary>
    public TimeSpan LoadTime { get; init; }

    /// <summary>That time has passed, and the load is about to end.</summary>
    public TaskCompletionSource IsSlow { get; } = new();

    /// <summary>Whether it has done everything, or died.</summary>
    public bool HasEnded => _acting.IsCompleted || world.Scheduler.IsDead(process.Name);

    /// <summary>Whether it neither has ended nor waits for a step: it waits for another call, or is on its way to do so.</summary>
    public bool IsSilent => !HasEnded && !world.Scheduler.IsAwaited(_lane);

    /// <summary>Whether the call that it has waited for has ended, so that it goes on by itself.</summary>
    public bool IsOnItsWay => (_read is { } read && IsSilent && !process.HasFlight(read.Key)) || IsFenceOnItsWay;

    /// <summary>Whether a fenced write has ended, and its timer not yet.</summary>
    private bool IsFenceOnItsWay =>
        _hasEndedFence && process.Cache.Core.Journal.Pending == 0 && world.Clock.IsAwaited(process.Name);

    /// <summary>Whether it waits for an invalidation of its own; another one of its process is the journal's.</summary>
    public bool IsInvalidating { get; private set; }

    public Process Process => process;

    /// <summary>Begins what the actor does.</summary>
    public void Start(Func<Actor, Task> act) => _acting = RunAsync(act);

    private async Task RunAsync(Func<Actor, Task> act)
    {
        Lane.Current = _lane;
        try
        {
            await act(this);
        }
        catch (FenceUnavailableException)
        {
            // The write was refused.
        }
        catch (Exception exception)
        {
            world.Scheduler.Violate($"{name}: {exception}");
        }
    }

    public async Task ReadAsync(int key = 1)
    {
        await StepAsync("reads");
        ReadCall read = _read = world.History.BeginRead(process, key);
        Box? box = await process.Method.GetAsync(
            new NumberKey(key),
            (Actor: this, Read: read),
            static (state, _) => state.Actor.LoadAsync(state.Read)
        );
        _read = null;
        world.History.EndRead(read, name, box!.Text);
    }

    /// <summary>A write that invalidates.</summary>
    public async Task WriteAsync(int key = 1, WriteKind kind = WriteKind.Entry)
    {
        int version = await CommitAsync(key);
        CacheWrite write = Collect(key, kind);
        IsInvalidating = true;
        await write.FinishAsync();
        IsInvalidating = false;
        world.History.Written(process, key, version);
    }

    /// <summary>A fenced write.</summary>
    /// <param name="key">What it writes.</param>
    /// <param name="isCrashing">Whether its process dies after the commit.</param>
    /// <param name="pauses">So often it pauses.</param>
    /// <param name="pause">How long.</param>
    /// <param name="isStrict">Whether the hold is sure to last until the commit.</param>
    public async Task WriteFencedAsync(
        int key = 1,
        bool isCrashing = false,
        int pauses = 0,
        TimeSpan pause = default,
        bool isStrict = true
    )
    {
        await StepAsync("starts");
        world.HasFences = true;
        CacheWrite write = Collect(key, WriteKind.Entry);
        write.Fence(FencePolicy.FailWrite);
        await write.StartAsync();
        for (int done = 0; done < pauses; done++)
        {
            await PassTimeAsync(pause);
        }

        int version = await CommitAsync(key, isFenced: isStrict);
        if (isCrashing)
        {
            world.Scheduler.Kill(process.Name);
            await new TaskCompletionSource().Task;
        }

        _hasEndedFence = true;
        await write.FinishAsync();
        _hasEndedFence = false;
        world.History.Written(process, key, version);
    }

    /// <summary>A write-through.</summary>
    public async Task UpdateAsync(int key = 1)
    {
        await StepAsync("starts");
        CacheWrite write = new(process.Cache);
        CacheUpdate<Box?> value = write.Update(process.Method, new NumberKey(key));
        await write.StartAsync();
        int version = await CommitAsync(key);
        value.SetValue(new Box($"{version}/{world.History.NextLoad()}"));
        await write.FinishAsync();
        world.History.Written(process, key, version);
    }

    /// <summary>A write in a transaction, whose outcome is one step.</summary>
    public async Task WriteInTransactionAsync(bool isCommitted, int key = 1)
    {
        await StepAsync("begins");
        int version = 0;
        using (TransactionScope scope = new(TransactionScopeAsyncFlowOption.Enabled))
        {
            await Collect(key, WriteKind.Entry).FinishAsync();
            if (isCommitted)
            {
                version = await CommitAsync(key);
                scope.Complete();
            }
            else
            {
                await StepAsync("rolls back");
            }
        }

        if (isCommitted)
        {
            world.History.Written(process, key, version);
        }
    }

    /// <summary>Redis drops one of the entry's keys.</summary>
    public Task EvictAsync(byte[] redisKey) => StepAsync("evicts", step => world.Redis.Delete(step, redisKey));

    /// <summary>Redis drops what writers have announced.</summary>
    public Task EvictHoldsAsync(int key = 1) =>
        StepAsync(
            "evicts",
            step =>
            {
                foreach (byte[] hold in RedisName.Holds(world.Names(key).Tokens[1]))
                {
                    world.Redis.Delete(step, hold);
                }
            }
        );

    /// <summary>Time passes at any point.</summary>
    public Task PassTimeAsync(TimeSpan time) =>
        StepAsync(
            "passes time",
            step =>
            {
                step.Write(ScheduledClock.Resource);
                world.Clock.Advance(time);
            }
        );

    /// <summary>A replica that is told nothing any more becomes the master.</summary>
    public async Task FailOverAsync()
    {
        InMemoryRedis? replica = null;
        Dictionary<int, int> acknowledged = [];
        await StepAsync(
            "cuts the replica off",
            step =>
            {
                replica = world.Redis.Copy(step);
                acknowledged = world.History.Copy();
                world.Scheduler.Touch("acknowledgements", writes: false);
            }
        );
        await StepAsync(
            "fails over",
            step =>
            {
                world.Redis.Replace(step, replica!);
                world.History.FailOver(acknowledged);
            }
        );
    }

    /// <summary>The client finds the new master.</summary>
    public async Task ReconnectAsync()
    {
        await StepAsync("reconnects");
        process.Cache.Core.Reconnected();
        world.History.Resent(process);
    }

    private async ValueTask<Box?> LoadAsync(ReadCall read)
    {
        read.HasLoaded = true;
        int load = world.History.BeginLoad(read.Key);
        int version = 0;
        await new Operation(_lane, "load")
            .Then("SELECT", step => version = world.History.Version(step, read.Key))
            .SendAsync();
        if (LoadTime > TimeSpan.Zero)
        {
            await PassTimeAsync(LoadTime);
        }

        IsSlow.TrySetResult();
        world.History.EndLoad(load);
        return new Box($"{version}/{load}");
    }

    private async Task<int> CommitAsync(int key, bool isFenced = false)
    {
        int version = 0;
        await StepAsync("commits", step => version = world.History.Commit(step, key, isFenced));
        return version;
    }

    private CacheWrite Collect(int key, WriteKind kind)
    {
        CacheWrite write = new(process.Cache);
        switch (kind)
        {
            case WriteKind.Entry:
                write.Invalidate(process.Method, new NumberKey(key));
                break;
            case WriteKind.Method:
                write.InvalidateAll(process.Method);
                break;
            default:
                write.InvalidateTag(key, static (ref KeyWriter writer, int _) => writer.Literal("numbers"u8));
                break;
        }

        return write;
    }

    /// <summary>Waits for a step.</summary>
    public Task StepAsync(string what, Action<Footprint>? run = null)
    {
        TaskCompletionSource happened = new();
        string step = _lane.NameOf(what);
        world.Scheduler.Add(
            new Step(
                step,
                step,
                _lane,
                footprint =>
                {
                    run?.Invoke(footprint);
                    happened.SetResult();
                }
            )
            {
                RunsCode = true,
            }
        );
        return happened.Task;
    }
}
