namespace Cachewright.Runtime.Tests.Protocol;

public sealed class LeaseTests : IAsyncDisposable
{
    private readonly Node _node = new();
    private readonly DateTimeOffset _start;

    public LeaseTests() => _start = _node.Clock.GetUtcNow();

    private TimeSpan Passed => _node.Clock.GetUtcNow() - _start;

    public ValueTask DisposeAsync() => _node.DisposeAsync();

    [Fact]
    public async Task The_lease_is_given_back_with_the_value()
    {
        bool wasThere = false;
        await _node.CallAsync(() =>
        {
            wasThere = _node.Redis.Get(_node.Names().Lease) is not null;
            return Task.FromResult<Box?>(new Box("one"));
        });
        Assert.True(wasThere);
        Assert.Null(_node.Redis.Get(_node.Names().Lease));
    }

    [Theory]
    [InlineData("open")]
    [InlineData("commit")]
    public async Task A_lease_whose_question_was_answered_too_late_is_given_back(string step)
    {
        _node.Store.Fail(step, "timeout", afterEffect: step == "open");
        Assert.Equal("one", await _node.CallAsync("one"));
        _node.Store.Heal();
        await AdvanceUntilAsync(() => _node.Redis.Get(_node.Names().Lease) is null);
        Assert.InRange(Passed, TimeSpan.Zero, TimeSpan.FromSeconds(5));
    }

    [Fact]
    public async Task However_the_question_of_who_has_it_fails_it_is_asked_again()
    {
        int attempts = 0;
        _node.Store.Fail("open", afterEffect: true);
        _node.Store.Before(
            "return-lease",
            () => Interlocked.Increment(ref attempts) <= 3 ? throw new InvalidOperationException() : Task.CompletedTask
        );
        await _node.CallAsync("one");
        await AdvanceUntilAsync(() => _node.Redis.Get(_node.Names().Lease) is null);
        Assert.InRange(Passed, TimeSpan.Zero, TimeSpan.FromSeconds(5));
    }

    /// <summary>Nobody calls, so that nothing else tries whether Redis answers again.</summary>
    [Fact]
    public async Task With_an_open_circuit_the_question_is_its_probe()
    {
        _node.Store.Fail("open", afterEffect: true);
        _node.Store.Fail("return-lease");
        await _node.CallAsync("one");
        await AdvanceUntilAsync(() => _node.Cache.Core.Circuit.State == "open");
        _node.Store.Heal();
        await AdvanceUntilAsync(() => _node.Redis.Get(_node.Names().Lease) is null);
        Assert.Equal("closed", _node.Cache.Core.Circuit.State);
    }

    [Fact]
    public async Task A_lease_whose_question_went_with_its_connection_is_given_back_when_there_is_a_new_one()
    {
        _node.Store.Fail("open", afterEffect: true);
        _node.Store.Fail("return-lease");
        Assert.Equal("one", await _node.CallAsync("one"));
        await AdvanceUntilAsync(() => _node.Store.Count("return-lease") >= 2);
        _node.Store.Heal();
        DateTimeOffset connected = _node.Clock.GetUtcNow();
        _node.Cache.Core.Reconnected();
        for (int look = 0; _node.Redis.Get(_node.Names().Lease) is not null; look++)
        {
            Assert.True(look < 1_000, "The lease stands, although Redis can be reached.");
            await Task.Delay(TimeSpan.FromMilliseconds(5), TestContext.Current.CancellationToken);
        }

        Assert.Equal(connected, _node.Clock.GetUtcNow());
    }

    [Fact]
    public async Task Who_waits_for_such_a_lease_gets_it_as_soon_as_it_is_given_back()
    {
        CachewrightOptions patient = new() { CacheBudget = TimeSpan.FromSeconds(10) };
        await using Node other = new(_node.Clock, _node.Redis, options: patient);
        _node.Store.Fail("open", "timeout", afterEffect: true);
        _node.Store.Fail("return-lease", "timeout");
        await _node.CallAsync("one");
        Task<string?> waiting = other.CallAsync("theirs");
        await AdvanceUntilAsync(() => other.Store.Count("open") >= 3);
        Assert.False(waiting.IsCompleted);
        _node.Store.Heal();
        await AdvanceUntilAsync(() => waiting.IsCompleted);
        Assert.Equal("theirs", await waiting);
        Assert.InRange(Passed, TimeSpan.Zero, TimeSpan.FromSeconds(5));
    }

    [Fact]
    public async Task A_question_that_took_no_lease_leaves_the_one_of_another_process_alone()
    {
        byte[] lease = _node.Names().Lease;
        _node.Redis.Set(lease, 1L, TimeSpan.FromDays(1));
        _node.Store.Fail("open", "timeout", afterEffect: true);
        await _node.CallAsync("one");
        await AdvanceUntilAsync(() => _node.Store.Count("return-lease") >= 1);
        Assert.Equal(1L, _node.Redis.Get(lease));
    }

    [Fact]
    public async Task A_lease_that_may_have_expired_is_left_alone()
    {
        await _node.CallAsync(() =>
        {
            _node.Clock.Advance(TimeSpan.FromSeconds(9.5));
            return Task.FromResult<Box?>(new Box("one"));
        });
        Assert.NotNull(_node.Redis.Get(_node.Names().Lease));
    }

    [Fact]
    public async Task While_another_process_loads_its_value_is_waited_for()
    {
        await using Node other = new(_node.Clock, _node.Redis);
        TaskCompletionSource<Box?> body = new(TaskCreationOptions.RunContinuationsAsynchronously);
        Task<Box?> first = other.BoxAsync(() => body.Task);
        Task<string?> second = _node.CallAsync(() => throw new InvalidOperationException("It should wait."));
        await AdvanceUntilAsync(() => _node.Store.Count("open") >= 3);
        Assert.False(second.IsCompleted);
        body.SetResult(new Box("theirs"));
        await first;
        await AdvanceUntilAsync(() => second.IsCompleted);
        Assert.Equal("theirs", await second);
    }

    [Fact]
    public async Task A_lease_whose_holder_died_costs_a_part_of_the_budget_and_the_value_is_stored()
    {
        _node.Redis.Set(_node.Names().Lease, 1L, TimeSpan.FromSeconds(10));
        DateTimeOffset start = _node.Clock.GetUtcNow();
        Task<string?> call = _node.CallAsync("mine");
        await AdvanceUntilAsync(() => call.IsCompleted);
        Assert.Equal("mine", await call);
        Assert.InRange(_node.Clock.GetUtcNow() - start, TimeSpan.FromSeconds(0.75), TimeSpan.FromSeconds(1));
        Assert.Equal("mine", await _node.CallAsync("other"));
    }

    [Fact]
    public async Task The_lease_of_another_process_is_left_alone()
    {
        byte[] lease = _node.Names().Lease;
        _node.Redis.Set(lease, 1L, TimeSpan.FromDays(1));
        Task<string?> call = _node.CallAsync("mine");
        await AdvanceUntilAsync(() => call.IsCompleted);
        Assert.Equal("mine", await call);
        Assert.Equal(1L, _node.Redis.Get(lease));
    }

    [Fact]
    public async Task A_caller_that_leaves_while_it_waits_for_a_lease_is_gone_at_once()
    {
        _node.Redis.Set(_node.Names().Lease, 1L, TimeSpan.FromSeconds(10));
        using CancellationTokenSource leave = new();
        Task<Box?> call = _node.LeaveAsync(() => Task.FromResult<Box?>(null), leave.Token);
        await leave.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call);
    }

    [Fact]
    public async Task A_token_that_was_deleted_while_a_caller_waits_is_never_set_again()
    {
        _node.Redis.Set(_node.Names().Lease, 1L, TimeSpan.FromSeconds(10));
        byte[] token = _node.Names().Tokens[1];
        List<long> current = [];
        _node.Store.After(
            "open",
            () =>
            {
                current.Add(_node.Redis.Token(token));
                _node.Redis.Delete(token);
                return Task.CompletedTask;
            }
        );
        Task<string?> call = _node.CallAsync("mine");
        await AdvanceUntilAsync(() => call.IsCompleted);
        Assert.InRange(current.Count, 3, int.MaxValue);
        Assert.Distinct(current);
    }

    [Fact]
    public async Task The_time_that_another_caller_waits_for_Redis_is_a_joiners_time_too()
    {
        _node.Redis.Set(_node.Names().Lease, 1L, TimeSpan.FromSeconds(10));
        using CancellationTokenSource leave = new();
        DateTimeOffset start = _node.Clock.GetUtcNow();
        Task<Box?> first = _node.LeaveAsync(() => Task.FromResult<Box?>(null), leave.Token);
        Task<string?> second = _node.CallAsync("mine");
        await AdvanceUntilAsync(() => _node.Clock.GetUtcNow() - start > TimeSpan.FromSeconds(0.6));
        TaskCompletionSource<TimeSpan> remaining = new(TaskCreationOptions.RunContinuationsAsynchronously);
        _node.Store.After(
            "read",
            () =>
            {
                remaining.TrySetResult(_node.Store.LastDeadline.Remaining);
                return Task.CompletedTask;
            }
        );
        await leave.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => first);
        Assert.InRange(await remaining.Task, TimeSpan.FromSeconds(0.1), TimeSpan.FromSeconds(0.4));
        await AdvanceUntilAsync(() => second.IsCompleted);
        Assert.Equal("mine", await second);
    }

    [Fact]
    public async Task A_blocking_caller_waits_for_a_lease_without_the_help_of_timers()
    {
        _node.Redis.Set(_node.Names().Lease, 1L, TimeSpan.FromSeconds(10));
        _node.Store.After(
            "open",
            () =>
            {
                _node.Redis.Delete(_node.Names().Lease);
                return Task.CompletedTask;
            }
        );
        Task<Box?> call = Task.Factory.StartNew(
            () => _node.Method.Get(new NumberKey(1), "mine", static text => new Box(text)),
            TestContext.Current.CancellationToken,
            TaskCreationOptions.LongRunning,
            TaskScheduler.Default
        );
        Box? value = await call.WaitAsync(TimeSpan.FromSeconds(20), TestContext.Current.CancellationToken);
        Assert.Equal("mine", value!.Text);
    }

    /// <summary>Lets the protocol's pauses pass; each step runs to its end between two advances or soon after.</summary>
    private async Task AdvanceUntilAsync(Func<bool> isReached)
    {
        for (int step = 0; !isReached(); step++)
        {
            Assert.True(step < 2_400, "It did not happen within twelve seconds of the fake clock.");
            _node.Clock.Advance(TimeSpan.FromMilliseconds(5));
            await Task.Delay(TimeSpan.FromMilliseconds(1), TestContext.Current.CancellationToken);
        }
    }
}
