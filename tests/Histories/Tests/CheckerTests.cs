using System.Diagnostics;
using Cachewright.Histories.Checking;
using Cachewright.Histories.Recording;
using Xunit;

namespace Cachewright.Histories.Tests;

/// <summary>The checker itself, on histories written by hand: each invariant has one that breaks it and one that just keeps it.</summary>
public sealed class CheckerTests
{
    /// <summary>The stopwatch's ticks are far shorter than those of <see cref="TimeSpan"/>: what is measured needs more than a few.</summary>
    private static readonly long _ms = Stopwatch.Frequency / 1000;

    [Fact]
    public void A_read_that_starts_after_the_acknowledgement_must_see_the_write()
    {
        Assert.Equal(1, Check(Write(1, version: 2, 10, 20), Read(2, version: 1, 21, 30)).Count(Invariant.Fresh));
        Assert.Empty(Check(Write(1, version: 2, 10, 20), Read(2, version: 2, 21, 30)).Violations);
    }

    [Fact]
    public void A_read_that_starts_before_the_acknowledgement_need_not() =>
        Assert.Empty(Check(Write(1, version: 2, 10, 20), Read(2, version: 1, 20, 30)).Violations);

    [Fact]
    public void The_largest_acknowledged_version_counts_and_not_the_last() =>
        Assert.Equal(
            1,
            Check(Write(1, version: 3, 10, 20), Write(3, version: 2, 15, 25), Read(2, version: 2, 30, 40))
                .Count(Invariant.Fresh)
        );

    [Fact]
    public void Other_cells_promise_nothing() =>
        Assert.Empty(Check(Write(1, version: 2, 10, 20) with { Cell = 1 }, Read(2, version: 1, 21, 30)).Violations);

    [Fact]
    public void A_pending_write_counts_for_others_only_when_it_is_drained()
    {
        HistoryRecord pending = Write(1, version: 2, 10, 20) with { Flags = RecordFlags.Pending };
        HistoryRecord drained = new(RecordKind.Drained, RecordFlags.None, 1, -1, -1, 0, 50, 55);

        Assert.Empty(Check(pending, Read(2, version: 1, 30, 40)).Violations);
        Assert.Empty(Check(pending, drained, Read(2, version: 1, 54, 60)).Violations);
        Assert.Equal(1, Check(pending, drained, Read(2, version: 1, 56, 60)).Count(Invariant.Fresh));
        Assert.Empty(Check(pending, drained with { Process = 3 }, Read(2, version: 1, 56, 60)).Violations);
    }

    [Fact]
    public void A_process_sees_its_own_pending_write()
    {
        HistoryRecord pending = Write(1, version: 2, 10, 20) with { Flags = RecordFlags.Pending };

        Assert.Equal(1, Check(pending, Read(1, version: 1, 30, 40)).Count(Invariant.OwnWrites));
        Assert.Empty(Check(pending, Read(1, version: 2, 30, 40)).Violations);
    }

    [Fact]
    public void An_old_value_after_everything_has_healed_is_a_lost_invalidation()
    {
        HistoryRecord last = Read(2, version: 1, 100, 110) with { Flags = RecordFlags.Hit | RecordFlags.Final };

        Verdict verdict = Check(Write(1, version: 2, 10, 20), last, last with { Process = 3 });

        Assert.Equal(2, verdict.Count(Invariant.Convergence));
        Assert.Equal(1, verdict.Lost);
        Assert.Equal(0, Check(Write(1, version: 2, 10, 20), last with { Version = 2 }).Lost);
    }

    [Fact]
    public void Without_Redis_a_load_of_the_own_process_may_be_shared_that_was_running()
    {
        HistoryRecord load = new(RecordKind.Load, RecordFlags.None, 2, 0, 0, 1, 5, 40);
        HistoryRecord read = Read(2, version: 1, 30, 41) with { Flags = RecordFlags.Away };
        HistoryRecord write = Write(1, version: 2, 10, 20);

        Assert.Equal(1, Check(write, load, read).SharedWhileAway);
        Assert.Empty(Check(write, load, read).Violations);
        Assert.NotEmpty(Check(write, read).Violations);
        Assert.NotEmpty(Check(write, load, read with { Flags = RecordFlags.None }).Violations);
        Assert.NotEmpty(Check(write, load, read with { Flags = RecordFlags.Away | RecordFlags.Hit }).Violations);
        Assert.NotEmpty(Check(write, load with { End = 29 }, read).Violations);
        Assert.NotEmpty(Check(write, load with { Process = 3 }, read).Violations);
    }

    [Fact]
    public void What_a_rollback_forgot_is_excused_until_it_was_sent_again()
    {
        HistoryRecord write = Write(1, version: 2, 10, 20);
        HistoryRecord resent = new(RecordKind.Resent, RecordFlags.None, 1, -1, -1, 0, 60, 60);
        HistoryRecord read = Read(2, version: 1, 70, 80);
        Rollback forgets = new(SnapshotStart: 15, LostAt: 50, BackAt: 50);

        Verdict exposed = Check([forgets], write, read);
        Assert.Equal((1, 1), (exposed.Exposed, exposed.ExposedByDead));
        Assert.Empty(exposed.Violations);
        Assert.NotEmpty(Check([forgets], write, resent, read).Violations);
        Assert.Empty(Check([forgets], write, resent with { Process = 3 }, read).Violations);
        Assert.NotEmpty(Check([forgets with { SnapshotStart = 21 }], write, read).Violations);
        Assert.NotEmpty(Check([forgets], write, read with { Start = 30, End = 40 }).Violations);
        Assert.NotEmpty(Check([forgets], write, Write(1, version: 3, 55, 60), read).Violations);
    }

    [Fact]
    public void What_was_acknowledged_while_the_server_was_lost_may_be_forgotten_too()
    {
        Rollback forgets = new(SnapshotStart: 15, LostAt: 50, BackAt: 60);

        Assert.Equal(1, Check([forgets], Write(1, version: 2, 49, 65), Read(2, version: 1, 70, 80)).Exposed);
        Assert.NotEmpty(Check([forgets], Write(1, version: 2, 51, 65), Read(2, version: 1, 70, 80)).Violations);
        Assert.NotEmpty(Check([forgets], Write(1, version: 2, 10, 20), Read(2, version: 1, 52, 59)).Violations);
    }

    [Fact]
    public void What_was_sent_again_to_the_server_that_was_lost_ends_no_excuse()
    {
        Rollback forgets = new(SnapshotStart: 15, LostAt: 50, BackAt: 50);
        HistoryRecord resent = new(RecordKind.Resent, RecordFlags.None, 1, -1, -1, 0, 49, 65);

        Assert.Empty(Check([forgets], Write(1, version: 2, 10, 20), resent, Read(2, version: 1, 70, 80)).Violations);
    }

    [Fact]
    public void What_was_sent_again_can_be_forgotten_again()
    {
        Rollback first = new(SnapshotStart: 15, LostAt: 50, BackAt: 50);
        Rollback second = new(SnapshotStart: 58, LostAt: 80, BackAt: 80);
        HistoryRecord write = Write(1, version: 2, 10, 20);
        HistoryRecord resent = new(RecordKind.Resent, RecordFlags.None, 1, -1, -1, 0, 55, 60);
        HistoryRecord again = resent with { Start = 90, End = 95 };
        HistoryRecord read = Read(2, version: 1, 85, 93);

        Verdict exposed = Check([first, second], write, resent, again, read);
        Assert.Equal((1, 0), (exposed.Exposed, exposed.Violations.Count));
        Assert.NotEmpty(Check([first, second], write, resent, again, Read(2, version: 1, 70, 78)).Violations);
        Assert.NotEmpty(Check([first, second], write, resent, again, Read(2, version: 1, 96, 99)).Violations);
        Assert.NotEmpty(Check([first, second with { SnapshotStart = 61 }], write, resent, again, read).Violations);
        Assert.Equal(1, Check([new Rollback(2, 5, 5), first], write, read).Exposed);
    }

    [Fact]
    public void In_the_end_who_lives_must_have_sent_again_and_who_is_dead_can_not()
    {
        Rollback forgets = new(SnapshotStart: 15, LostAt: 50, BackAt: 50);
        HistoryRecord write = Write(1, version: 2, 10, 20);
        HistoryRecord last = Read(2, version: 1, 100, 110) with { Flags = RecordFlags.Hit | RecordFlags.Final };
        HistoryRecord writersOwn = last with { Process = 1, Version = 2 };

        Verdict dead = Check([forgets], write, last);
        Assert.Equal((1, 1), (dead.Exposed, dead.ExposedByDead));
        Assert.Equal(1, Check([forgets], write, last, writersOwn).Count(Invariant.Convergence));
    }

    [Fact]
    public void The_exposure_of_the_living_and_the_time_until_they_have_sent_again_are_measured()
    {
        Rollback forgets = new(SnapshotStart: 15 * _ms, LostAt: 50 * _ms, BackAt: 50 * _ms);
        HistoryRecord resent = new(RecordKind.Resent, RecordFlags.None, 1, -1, -1, 0, 60 * _ms, 75 * _ms);
        HistoryRecord last = Read(1, version: 2, 100 * _ms, 110 * _ms) with { Flags = RecordFlags.Final };

        Verdict verdict = Check(
            [forgets],
            Write(1, version: 2, 10 * _ms, 20 * _ms),
            resent,
            Read(2, version: 1, 70 * _ms, 80 * _ms),
            last
        );

        Assert.Equal((1, 0, 0), (verdict.Exposed, verdict.ExposedByDead, verdict.Violations.Count));
        Assert.Equal(TimeSpan.FromMilliseconds(30), verdict.LongestExposure);
        Assert.Equal(TimeSpan.FromMilliseconds(25), verdict.LongestResend);
    }

    [Fact]
    public void After_a_fenced_commit_no_hit_is_older_although_the_write_never_returned()
    {
        HistoryRecord commit = new(RecordKind.Commit, RecordFlags.Fenced, 1, -1, 0, 2, 10, 11);
        HistoryRecord hit = Read(2, version: 1, 12, 20) with { Flags = RecordFlags.Hit };

        Assert.Equal(1, Check(commit, hit).Count(Invariant.Fenced));
        Assert.Empty(Check(commit, hit with { Flags = RecordFlags.Loaded }).Violations);
        Assert.Empty(Check(commit, hit with { Version = 2 }).Violations);
        Assert.Empty(Check(commit with { Flags = RecordFlags.None }, hit).Violations);

        Verdict counted = Check(
            commit,
            commit with
            {
                Version = 3,
            },
            Write(1, version: 3, 10, 20),
            hit with
            {
                Version = 3,
            }
        );
        Assert.Equal((2, 1, 1), (counted.Fenced, counted.FencedUnreturned, counted.FencedHits));
    }

    [Fact]
    public void Loads_of_one_entry_that_overlap_are_counted()
    {
        HistoryRecord load = new(RecordKind.Load, RecordFlags.None, 1, 0, 0, 1, 10, 20);

        Verdict overlapping = Check(
            load,
            load with
            {
                Process = 2,
                Start = 19,
                End = 29,
            },
            load with
            {
                Start = 29,
                End = 40,
            }
        );
        Assert.Equal(new Overlaps(1, 2), overlapping.Overlaps);
        Assert.Equal(0, Check(load, load with { Start = 20, End = 30 }, load with { Entry = 1 }).Overlaps.Count);
    }

    [Fact]
    public void The_worst_call_is_measured_without_user_code_and_without_pauses()
    {
        HistoryRecord slow = Read(1, version: 1, 0, 100 * _ms) with { UserTicks = 30 * _ms };
        HistoryRecord fast = Read(2, version: 1, 0, 50 * _ms);

        Assert.Equal(TimeSpan.FromMilliseconds(70), Check(slow, fast).WorstRead);
        Assert.Equal(
            TimeSpan.FromMilliseconds(50),
            Checker.Check([slow, fast], null, [new Pause(1, 90 * _ms, 200 * _ms)]).WorstRead
        );
    }

    [Fact]
    public void A_call_that_throws_is_a_violation() =>
        Assert.Equal(1, Check(Read(1, version: 0, 0, 10) with { Kind = RecordKind.Failed }).Count(Invariant.NoFailure));

    private static Verdict Check(params HistoryRecord[] history) => Checker.Check(history);

    private static Verdict Check(Rollback[] rollbacks, params HistoryRecord[] history) =>
        Checker.Check(history, rollbacks);

    private static HistoryRecord Write(int process, long version, long start, long end) =>
        new(RecordKind.Write, RecordFlags.None, process, HistoryRecord.NoEntry, 0, version, start, end);

    private static HistoryRecord Read(int process, long version, long start, long end) =>
        new(RecordKind.Read, RecordFlags.None, process, 0, 0, version, start, end);
}
