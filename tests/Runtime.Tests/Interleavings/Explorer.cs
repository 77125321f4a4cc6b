using System.Runtime.ExceptionServices;
using Cachewright.Protocol;
using Cachewright.Runtime.Tests.Interleavings.Scheduling;
using Cachewright.Runtime.Tests.Interleavings.Worlds;

namespace Cachewright.Runtime.Tests.Interleavings;

/// <summary>Runs a scenario again and again, each time from the start.</summary>
internal sealed class Explorer(Scenario scenario, Func<SharedRedis, ICacheStore>? newStore = null)
{
    private const int RetryLimit = 5;

    private int _schedules;
    private string? _violation;
    private Schedule? _broken;

    /// <summary>Tries all schedules that differ, up to a number.</summary>
    public Exploration TryAll(int limit) =>
        OnThread(() =>
        {
            DepthFirstSearch search = new();
            bool isMore = true;
            int runs = 0;
            while (_violation is null && isMore && runs++ < limit)
            {
                Repeatedly(search);
                isMore = search.Next();
            }

            return new Exploration(_schedules, !isMore, _violation, _broken);
        });

    /// <summary>Tries one schedule per seed.</summary>
    public Exploration TrySome(int seeds) =>
        OnThread(() =>
        {
            for (int seed = 1; seed <= seeds && _violation is null; seed++)
            {
                Run(new RandomChoice(seed));
            }

            return new Exploration(_schedules, false, _violation, _broken);
        });

    /// <summary>Repeats one.</summary>
    public Exploration Repeat(string choices) =>
        OnThread(() =>
        {
            Run(new ReplayedChoice(choices));
            return new Exploration(_schedules, false, _violation, _broken);
        });

    /// <summary>A thread of the pool may have begun a piece of work without having said so yet; then the schedule is begun again.</summary>
    private void Repeatedly(DepthFirstSearch search)
    {
        for (int attempt = 1; ; attempt++)
        {
            try
            {
                Run(search);
                return;
            }
            catch (DivergedException) when (attempt < RetryLimit)
            {
                search.Restart();
            }
        }
    }

    private void Run(IChooser chooser)
    {
        Schedule schedule = new();
        using World world = new(newStore ?? (static redis => new ScheduledStore(redis)));
        if (world.Run(scenario, chooser, schedule))
        {
            _schedules++;
        }

        _violation = world.Scheduler.Violation;
        _broken = _violation is null ? null : schedule;
    }

    private static Exploration OnThread(Func<Exploration> explore)
    {
        Exploration? result = null;
        ExceptionDispatchInfo? failure = null;
        Thread thread = new(() =>
        {
            try
            {
                result = explore();
            }
            catch (Exception exception)
            {
                failure = ExceptionDispatchInfo.Capture(exception);
            }
        });
        using (ExecutionContext.SuppressFlow())
        {
            thread.Start();
        }

        thread.Join();
        failure?.Throw();
        return result!;
    }
}
