using Cachewright.Protocol;

namespace Cachewright.Runtime.Tests.Protocol;

public sealed class FailureTests : IAsyncDisposable
{
    private readonly Node _node = new();

    public ValueTask DisposeAsync() => _node.DisposeAsync();

    [Theory]
    [InlineData("read", false)]
    [InlineData("open", false)]
    [InlineData("open", true)]
    [InlineData("commit", false)]
    [InlineData("commit", true)]
    [InlineData("end-lease", false)]
    public async Task Whatever_step_fails_the_call_returns_what_the_method_returned(string step, bool afterEffect)
    {
        await using Node node = new(
            definition: Node.Definition(unless: (in NumberKey _, Box? box) => box!.Text == "no")
        );
        node.Store.Fail(step, afterEffect: afterEffect);
        Assert.Equal("no", await node.CallAsync("no", id: 2));
        Assert.Equal("one", await node.CallAsync("one"));
        Assert.NotEqual(0, node.Store.Count(step));
    }

    [Fact]
    public async Task After_five_failures_Redis_is_asked_no_more_until_a_probe_succeeds()
    {
        _node.Store.Fail("read");
        for (int call = 0; call < 8; call++)
        {
            await _node.CallAsync("value");
        }

        Assert.Equal(5, _node.Store.Count("read"));
        _node.Clock.Advance(TimeSpan.FromSeconds(1));
        await _node.CallAsync("value");
        await _node.CallAsync("value");
        Assert.Equal(6, _node.Store.Count("read"));

        // The probe failed, so it takes twice as long.
        _node.Clock.Advance(TimeSpan.FromSeconds(1.5));
        await _node.CallAsync("value");
        Assert.Equal(6, _node.Store.Count("read"));
        _node.Store.Heal();
        _node.Clock.Advance(TimeSpan.FromSeconds(0.5));
        await _node.CallAsync("stored");
        Assert.Equal("stored", await _node.CallAsync("unwanted"));
    }

    [Fact]
    public async Task A_new_connection_is_tried_at_once_however_long_the_pause_has_become()
    {
        _node.Store.Fail("read");
        await TimeOutAsync();
        for (int probe = 0; probe < 6; probe++)
        {
            _node.Clock.Advance(TimeSpan.FromSeconds(31));
            await _node.CallAsync("value");
        }

        Assert.Equal(11, _node.Store.Count("read"));
        _node.Cache.Core.Reconnected();
        await _node.CallAsync("value");
        await _node.CallAsync("value");
        Assert.Equal(12, _node.Store.Count("read"));
        _node.Clock.Advance(TimeSpan.FromSeconds(1));
        _node.Store.Heal();
        await _node.CallAsync("stored");
        Assert.Equal("stored", await _node.CallAsync("unwanted"));
    }

    [Theory]
    [InlineData("timeout")]
    [InlineData("connection")]
    public async Task Silence_counts_unless_our_own_threads_were_busy(string reason)
    {
        _node.Store.Fail("read", reason);
        PoolWatch pool = _node.Cache.Core.Pool;
        pool.Start();
        PassTime(0.1);
        Assert.False(pool.IsStarved);

        // The item waits in the pool, and the timeouts come first.
        _node.Clock.Advance(TimeSpan.FromSeconds(3));
        await TimeOutAsync();
        Assert.Equal("closed", _node.Cache.Core.Circuit.State);

        // It has run, late, and now come those of commands that were sent meanwhile.
        PassTime(0.1);
        await TimeOutAsync();
        Assert.Equal("closed", _node.Cache.Core.Circuit.State);

        for (int period = 0; period < 10; period++)
        {
            PassTime(0.1);
        }

        await TimeOutAsync();
        Assert.Equal("open", _node.Cache.Core.Circuit.State);
    }

    [Fact]
    public async Task Busy_threads_excuse_silence_for_five_seconds_without_an_answer_and_no_longer()
    {
        _node.Cache.Core.Pool.Start();
        for (int half = 0; half < 2; half++)
        {
            _node.Store.Fail("read", "timeout");
            _node.Clock.Advance(TimeSpan.FromSeconds(3));
            await TimeOutAsync();
            _node.Clock.Advance(TimeSpan.FromSeconds(4.9));
            await TimeOutAsync();
            Assert.Equal("closed", _node.Cache.Core.Circuit.State);
            _node.Store.Heal();
            await _node.CallAsync("one", id: 2);
        }

        _node.Store.Fail("read", "timeout");
        await TimeOutAsync();
        _node.Clock.Advance(TimeSpan.FromSeconds(5));
        await TimeOutAsync();
        Assert.Equal("open", _node.Cache.Core.Circuit.State);
    }

    [Fact]
    public async Task What_Redis_refuses_counts_however_busy_our_own_threads_are()
    {
        _node.Store.Fail("read", "oom");
        _node.Cache.Core.Pool.Start();
        _node.Clock.Advance(TimeSpan.FromSeconds(3));
        await TimeOutAsync();
        Assert.Equal("open", _node.Cache.Core.Circuit.State);
    }

    [Fact]
    public async Task The_pool_is_not_watched_before_Redis_is_used_nor_after_the_cache_is_disposed()
    {
        await _node.CallAsync("one");
        _node.Clock.Advance(TimeSpan.FromSeconds(3));
        Assert.Empty(_node.QueuedWork);
        _node.Cache.Core.Pool.Start();
        await _node.DisposeAsync();
        _node.Clock.Advance(TimeSpan.FromSeconds(3));
        Assert.Empty(_node.QueuedWork);
    }

    [Fact]
    public async Task A_call_that_has_no_time_left_does_without_Redis()
    {
        _node.Store.After(
            "read",
            () =>
            {
                _node.Clock.Advance(TimeSpan.FromSeconds(1.1));
                return Task.CompletedTask;
            }
        );
        Assert.Equal("one", await _node.CallAsync("one"));
        Assert.Null(_node.Redis.Get(_node.Names().Value));
    }

    [Fact]
    public async Task The_time_of_the_load_is_not_Redis_time()
    {
        await _node.CallAsync(() =>
        {
            _node.Clock.Advance(TimeSpan.FromSeconds(5));
            return Task.FromResult<Box?>(new Box("one"));
        });
        Assert.Equal("one", await _node.CallAsync("unwanted"));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task An_invalidation_that_does_not_arrive_is_kept_and_its_entries_bypassed_until_it_does(
        bool isApplied
    )
    {
        await _node.CallAsync("old");
        await _node.CallAsync("other", id: 2);
        _node.Store.Fail("invalidate", afterEffect: isApplied);
        await _node.InvalidateAsync();
        Assert.Equal("new", await _node.CallAsync("new"));
        Assert.Equal("newer", await _node.CallAsync("newer"));
        Assert.Equal("other", await _node.CallAsync("unwanted", id: 2));

        _node.Store.Heal();
        await _node.DrainAsync(isWaiting: true);

        Assert.Equal("stored", await _node.CallAsync("stored"));
        Assert.Equal("stored", await _node.CallAsync("unwanted"));
    }

    [Fact]
    public async Task Too_many_kept_invalidations_become_one_of_everything()
    {
        await _node.CallAsync("old");
        _node.Store.Fail("invalidate");
        _node.Cache.Core.Journal.Add([.. Enumerable.Range(0, 10_001).Select(EntryToken)]);
        Assert.Equal(1, _node.Cache.Core.Journal.Pending);
        Assert.Equal("new", await _node.CallAsync("new"));
        _node.Store.Heal();
        await _node.DrainAsync(isWaiting: true);

        Assert.Equal("newer", await _node.CallAsync("newer"));
    }

    [Fact]
    public async Task Tags_are_not_forgotten_with_entries_since_methods_of_other_processes_may_carry_them()
    {
        byte[] tag = "test:d:{#elsewhere}"u8.ToArray();
        _node.Redis.Set(tag, 5L, TimeSpan.FromDays(2));
        _node.Store.Fail("invalidate");
        await _node.Cache.InvalidateTagAsync("elsewhere", TestContext.Current.CancellationToken);
        _node.Cache.Core.Journal.Add([.. Enumerable.Range(0, 10_001).Select(EntryToken)]);
        Assert.Equal(2, _node.Cache.Core.Journal.Pending);
        _node.Store.Heal();
        await _node.DrainAsync(isWaiting: true);

        Assert.Null(_node.Redis.Get(tag));
    }

    [Theory]
    [InlineData("commit")]
    [InlineData("end-update")]
    public async Task What_the_client_may_still_be_sending_is_not_overwritten(string step)
    {
        _node.Store.Fail(step, "timeout", afterEffect: true);
        Task call = step == "commit" ? _node.CallAsync("one") : _node.SetAsync("one");
        await call;
        ReadOnlyMemory<byte> sent = _node.Store.LastEnvelope;
        byte[] bytes = sent.ToArray();
        _node.Store.Heal();
        await _node.CallAsync("two", id: 2);
        Assert.NotEmpty(bytes);
        Assert.Equal(bytes, sent.ToArray());
    }

    [Fact]
    public async Task A_call_whose_time_is_over_asks_no_more_and_is_no_failure_of_Redis()
    {
        _node.Store.After("read", SpendAsync(1.1));
        await _node.CallAsync("one");
        Assert.Equal(["read"], _node.Store.Steps);
        await _node.CallAsync("one");
        await _node.CallAsync("one");
        await _node.CallAsync("one");
        await _node.CallAsync("one");
        Assert.Equal("closed", _node.Cache.Core.Circuit.State);
    }

    [Fact]
    public async Task A_write_has_one_budget_for_its_start_and_its_end()
    {
        _node.Store.After("start-update", SpendAsync(0.7));
        Cachewright.CompilerServices.CacheWrite write = new(_node.Cache);
        var value = write.Update(_node.Method, new NumberKey(1));
        await write.StartAsync(TestContext.Current.CancellationToken);
        _node.Clock.Advance(TimeSpan.FromSeconds(5));
        value.SetValue(new Box("new"));
        await write.FinishAsync(TestContext.Current.CancellationToken);
        Assert.Equal("end-update", _node.Store.Steps[^1]);
        Assert.InRange(_node.Store.LastDeadline.Remaining, TimeSpan.FromSeconds(0.2), TimeSpan.FromSeconds(0.31));
    }

    [Fact]
    public async Task Nothing_is_repeated_after_the_cache_is_disposed()
    {
        _node.Store.Fail("invalidate");
        await _node.InvalidateAsync();
        await _node.DisposeAsync();
        int count = _node.Store.Count("invalidate");
        _node.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(count, _node.Store.Count("invalidate"));
    }

    private static byte[] EntryToken(int id) => System.Text.Encoding.UTF8.GetBytes($"test:d:{{Numbers.GetAsync:{id}}}");

    private Func<Task> SpendAsync(double seconds) =>
        () =>
        {
            _node.Clock.Advance(TimeSpan.FromSeconds(seconds));
            return Task.CompletedTask;
        };

    /// <summary>Time in which the pool has threads: what is queued runs.</summary>
    private void PassTime(double seconds)
    {
        _node.Clock.Advance(TimeSpan.FromSeconds(seconds));
        _node.QueuedWork.ForEach(work => work());
        _node.QueuedWork.Clear();
    }

    private async Task TimeOutAsync()
    {
        for (int call = 0; call < 5; call++)
        {
            await _node.CallAsync("value");
        }
    }
}
