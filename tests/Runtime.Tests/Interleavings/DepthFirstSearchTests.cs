using Cachewright.Runtime.Tests.Interleavings.Scheduling;

namespace Cachewright.Runtime.Tests.Interleavings;

public sealed class DepthFirstSearchTests
{
    /// <summary>Two lanes of three steps each: 20 orders, if they differ.</summary>
    [Theory]
    [InlineData("shared", "shared", 20)]
    [InlineData("mine", "yours", 1)]
    public void Only_orders_that_differ_are_tried(string one, string other, int expected)
    {
        HashSet<string> orders = [];
        int runs = TryAll(
            scheduler =>
            {
                Add(scheduler, "A", one);
                Add(scheduler, "B", other);
            },
            orders
        );
        Assert.Equal(expected, orders.Count);
        Assert.Equal(expected, runs);
    }

    [Fact]
    public void Each_command_may_fail_but_no_more_than_allowed()
    {
        HashSet<string> orders = [];
        TryAll(
            static scheduler =>
            {
                scheduler.Faults = 1;
                foreach (string name in new[] { "A", "B" })
                {
                    Operation operation = new(
                        new Lane(scheduler, name, name),
                        "op",
                        static () => new TimeoutException()
                    );
                    _ = operation.Then("command", static _ => { }).SendAsync();
                }
            },
            orders
        );
        string[] faults = [.. orders.Select(Faults).Distinct().Order()];
        Assert.Equal(["", "A late", "A lost", "B late", "B lost"], faults);
    }

    private static string Faults(string order) =>
        string.Join(
            ", ",
            order
                .Split('|')
                .Where(static step =>
                    step.EndsWith("lost", StringComparison.Ordinal) || step.EndsWith("late", StringComparison.Ordinal)
                )
                .Select(static step => step.Replace(" op:", "", StringComparison.Ordinal))
        );

    private static void Add(Scheduler scheduler, string name, string resource, int count = 1)
    {
        Lane lane = new(scheduler, name, name);
        string step = $"{name} {count}";
        scheduler.Add(
            new Step(
                step,
                step,
                lane,
                footprint =>
                {
                    footprint.Write(resource);
                    if (count < 3)
                    {
                        Add(scheduler, name, resource, count + 1);
                    }
                }
            )
        );
    }

    private static int TryAll(Action<Scheduler> setUp, HashSet<string> orders)
    {
        DepthFirstSearch search = new();
        int runs = 0;
        do
        {
            using Scheduler scheduler = new(new ScheduledClock());
            setUp(scheduler);
            Schedule schedule = new();
            if (scheduler.Run(search, schedule))
            {
                runs++;
                orders.Add(string.Join('|', schedule.Steps));
            }
        } while (search.Next());

        return runs;
    }
}
