using Cachewright.Protocol;
using Cachewright.Runtime.Tests.Interleavings.Mutants;
using Cachewright.Runtime.Tests.Interleavings.Scenarios;
using Cachewright.Runtime.Tests.Interleavings.Scheduling;
using Cachewright.Runtime.Tests.Interleavings.Worlds;

namespace Cachewright.Runtime.Tests.Interleavings;

/// <summary>Tests of the tests: each store gets one thing wrong, and the named scenario notices.</summary>
public sealed class MutantTests(ITestOutputHelper output)
{
    private static readonly Dictionary<string, (string Scenario, Func<SharedRedis, ICacheStore> NewStore)> s_mutants =
        new()
        {
            [nameof(AbsentIsValid)] = (nameof(Reading.HitAgainstWrite), static redis => new AbsentIsValid(redis)),
            [nameof(CapturesAfterLoad)] = (
                nameof(Reading.ReadAgainstWrite),
                static redis => new CapturesAfterLoad(redis)
            ),
            [nameof(TrustsCommit)] = (nameof(Reading.FlightAgainstWrite), static redis => new TrustsCommit(redis)),
            [nameof(IgnoresTokenValues)] = (nameof(Leases.SlowLoader), static redis => new IgnoresTokenValues(redis)),
            [nameof(CountsTokens)] = (nameof(Reading.EvictedAfterWrite), static redis => new CountsTokens(redis)),
            [nameof(DeletesNothing)] = (nameof(Reading.HitAgainstWrite), static redis => new DeletesNothing(redis)),
            [nameof(MakesNoTokens)] = (nameof(Reading.ReadAgainstWrite), static redis => new MakesNoTokens(redis)),
            [nameof(ReadsReplica)] = (nameof(Reading.HitAgainstWrite), static redis => new ReadsReplica(redis)),
            [nameof(LooksForHoldsFirst)] = (
                nameof(Fencing.ReadAgainstFence),
                static redis => new LooksForHoldsFirst(redis)
            ),
            [nameof(LooksIntoOneBucket)] = (
                nameof(Fencing.ReadAgainstFence),
                static redis => new LooksIntoOneBucket(redis)
            ),
            [nameof(IgnoresHolds)] = (nameof(Updating.ReadAgainstUpdate), static redis => new IgnoresHolds(redis)),
            [nameof(ReleasesOneBucket)] = (nameof(Fencing.LongWrite), static redis => new ReleasesOneBucket(redis)),
            [nameof(DeletesNoTokenAtRelease)] = (
                nameof(Fencing.LostHold),
                static redis => new DeletesNoTokenAtRelease(redis)
            ),
            [nameof(BelievesToBeAlone)] = (
                nameof(Updating.UpdateAgainstUpdate),
                static redis => new BelievesToBeAlone(redis)
            ),
            [nameof(BelievesToHold)] = (nameof(Updating.LostAnnouncement), static redis => new BelievesToHold(redis)),
            [nameof(KeepsTokenAtStart)] = (
                nameof(Updating.WriteAgainstUpdate),
                static redis => new KeepsTokenAtStart(redis)
            ),
            [nameof(LeavesLeaseToAll)] = (nameof(Leases.OneLoader), static redis => new LeavesLeaseToAll(redis)),
            [nameof(ReleasesExpiredLease)] = (
                nameof(Leases.SlowLoader),
                static redis => new ReleasesExpiredLease(redis)
            ),
            [nameof(ReturnsAnyLease)] = (nameof(Lateness.LateReturn), static redis => new ReturnsAnyLease(redis)),
            [nameof(ReturnsExpiringLease)] = (
                nameof(Lateness.LateReturn),
                static redis => new ReturnsExpiringLease(redis)
            ),
            [nameof(AsksForLifeLast)] = (nameof(Lateness.LateReturn), static redis => new AsksForLifeLast(redis)),
            [nameof(ExpiresFromCommit)] = (nameof(Leases.OldValue), static redis => new ExpiresFromCommit(redis)),
            [nameof(SwallowsFailures)] = (nameof(Failing.BrokenWrite), static redis => new SwallowsFailures(redis)),
        };

    public static TheoryData<string> Mutants => [.. s_mutants.Keys];

    [Theory]
    [MemberData(nameof(Mutants))]
    public void A_mutant_is_caught(string mutant)
    {
        (string scenario, Func<SharedRedis, ICacheStore> newStore) = s_mutants[mutant];
        Exploration found = new Explorer(ScenarioList.All[scenario], newStore).TryAll(5_000);
        output.WriteLine(found.Report(scenario));
        Assert.NotNull(found.Violation);

        Exploration repeated = new Explorer(ScenarioList.All[scenario], newStore).Repeat(found.Broken!.Choices);
        Assert.Equal(found.Broken.Steps, repeated.Broken?.Steps);
        Assert.Equal(found.Violation, repeated.Violation);
    }
}
