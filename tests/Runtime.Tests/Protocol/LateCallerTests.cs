namespace Cachewright.Runtime.Tests.Protocol;

/// <summary>A caller waits for another call's flight within its own time for Redis, and for the load besides.</summary>
public sealed class LateCallerTests : IAsyncDisposable
{
    private static readonly TimeSpan _step = TimeSpan.FromMilliseconds(50);

    private readonly Node _node = new();
    private readonly TaskCompletionSource _begun = NewSignal();
    private readonly TaskCompletionSource<Box?> _body = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public ValueTask DisposeAsync() => _node.DisposeAsync();

    [Fact]
    public async Task Who_waits_for_what_another_call_does_in_Redis_goes_on_alone_when_its_own_time_is_over()
    {
        Task<Box?> stuck = StickAt("open");
        DateTimeOffset start = _node.Clock.GetUtcNow();
        Task<string?> joiner = _node.CallAsync("own");
        await AdvanceUntilAsync(() => joiner.IsCompleted);
        Assert.Equal("own", await joiner);
        Assert.InRange(_node.Clock.GetUtcNow() - start, TimeSpan.FromSeconds(0.99), TimeSpan.FromSeconds(1.1));
        Assert.False(stuck.IsCompleted);
    }

    [Fact]
    public async Task A_load_that_is_longer_than_the_budget_is_waited_for()
    {
        Task<Box?> first = _node.BoxAsync(Body);
        await _begun.Task;
        Task<Box?> joiner = _node.BoxAsync(Unwanted);
        await AdvanceAsync(TimeSpan.FromSeconds(5));
        Assert.False(joiner.IsCompleted);
        _body.SetResult(new Box("one"));
        Assert.Equal("one", (await first)!.Text);
        Assert.Equal("one", (await joiner)!.Text);
    }

    [Fact]
    public async Task The_time_of_the_load_is_not_taken_from_who_waits_and_what_comes_after_it_is()
    {
        TaskCompletionSource committing = NewSignal();
        _node.Store.Before("commit", () => Never(committing));
        Task<Box?> first = _node.BoxAsync(Body);
        await _begun.Task;
        Task<string?> joiner = _node.CallAsync("own");
        await AdvanceAsync(TimeSpan.FromSeconds(5));
        _body.SetResult(new Box("one"));
        await committing.Task;
        await AdvanceAsync(TimeSpan.FromSeconds(0.9));
        Assert.False(joiner.IsCompleted);
        await AdvanceAsync(TimeSpan.FromSeconds(0.2));
        Assert.Equal("own", await joiner.WaitAsync(TimeSpan.FromSeconds(20), TestContext.Current.CancellationToken));
        Assert.False(first.IsCompleted);
    }

    [Fact]
    public async Task Callers_that_are_late_share_one_load_and_get_copies()
    {
        _ = StickAt("open");
        int loads = 0;
        Task<Box?>[] late = [.. Enumerable.Range(0, 20).Select(_ => _node.BoxAsync(Count))];
        await AdvanceUntilAsync(() => _begun.Task.IsCompleted);
        await AdvanceAsync(TimeSpan.FromSeconds(1));
        _body.SetResult(new Box("late"));
        Box?[] values = await Task.WhenAll(late);
        Assert.All(values, box => Assert.Equal("late", box!.Text));
        Assert.Equal(20, values.Distinct().Count());
        Assert.Equal(1, loads);

        Task<Box?> Count()
        {
            Interlocked.Increment(ref loads);
            return Body();
        }
    }

    [Fact]
    public async Task A_late_load_that_began_before_a_call_is_not_shared_with_it()
    {
        _ = StickAt("open");
        Task<Box?> old = _node.BoxAsync(Body);
        await AdvanceUntilAsync(() => _begun.Task.IsCompleted);
        Task<string?> later = _node.CallAsync("new");
        await AdvanceUntilAsync(() => later.IsCompleted);
        _body.SetResult(new Box("old"));
        Assert.Equal("new", await later);
        Assert.Equal("old", (await old)!.Text);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task When_the_caller_of_a_late_load_leaves_one_of_the_others_loads_for_all(bool endsItsLoad)
    {
        _ = StickAt("open");
        using CancellationTokenSource leave = new();
        Task<Box?> leader = _node.LeaveAsync(() => endsItsLoad ? Body().WaitAsync(leave.Token) : Body(), leave.Token);
        await AdvanceAsync(TimeSpan.FromSeconds(0.3));
        int loads = 0;
        TaskCompletionSource<Box?> second = new(TaskCreationOptions.RunContinuationsAsynchronously);
        Task<Box?>[] others = [.. Enumerable.Range(0, 20).Select(_ => _node.BoxAsync(Count))];
        await AdvanceUntilAsync(() => _begun.Task.IsCompleted);
        await AdvanceAsync(TimeSpan.FromSeconds(1));
        Assert.Equal(0, loads);

        await leave.CancelAsync();
        await AdvanceUntilAsync(() => loads > 0);
        await AdvanceAsync(TimeSpan.FromSeconds(1));
        second.SetResult(new Box("second"));

        Box?[] values = await Task.WhenAll(others);
        Assert.All(values, box => Assert.Equal("second", box!.Text));
        Assert.Equal(1, loads);
        _body.TrySetResult(null);
        await leader.ContinueWith(static _ => { }, TaskScheduler.Default);

        Task<Box?> Count()
        {
            Interlocked.Increment(ref loads);
            return second.Task;
        }
    }

    [Fact]
    public async Task What_a_late_load_throws_reaches_all_that_share_it()
    {
        _ = StickAt("open");
        Task<Box?>[] late = [_node.BoxAsync(Body), _node.BoxAsync(Unwanted)];
        await AdvanceUntilAsync(() => _begun.Task.IsCompleted);
        await AdvanceAsync(TimeSpan.FromSeconds(1));
        InvalidOperationException failure = new("no");
        _body.SetException(failure);
        Assert.Same(failure, await Assert.ThrowsAsync<InvalidOperationException>(() => late[0]));
        Assert.Same(failure, await Assert.ThrowsAsync<InvalidOperationException>(() => late[1]));
    }

    [Fact]
    public async Task A_load_that_goes_on_after_its_caller_has_left_costs_others_their_own_time_only()
    {
        using CancellationTokenSource leave = new();
        Task<Box?> first = _node.LeaveAsync(Body, leave.Token);
        await _begun.Task;
        Task<string?> joiner = _node.CallAsync("own");
        await leave.CancelAsync();
        await AdvanceAsync(TimeSpan.FromSeconds(0.9));
        Assert.False(joiner.IsCompleted);
        await AdvanceUntilAsync(() => joiner.IsCompleted);
        Assert.Equal("own", await joiner);
        Assert.False(first.IsCompleted);
        _body.SetResult(null);
        await first;
    }

    [Fact]
    public async Task Who_comes_to_another_flight_later_has_what_is_left_of_its_time()
    {
        Task<Box?> first = _node.BoxAsync(Body);
        await _begun.Task;
        Task<string?> joiner = _node.CallAsync("own");
        await _node.InvalidateAsync();
        TaskCompletionSource again = NewSignal();
        TaskCompletionSource goOn = NewSignal();
        _node.Store.Before("read", () => again.TrySetResult() ? goOn.Task : Task.CompletedTask);
        _body.SetResult(new Box("old"));
        await first;
        await again.Task;
        await AdvanceAsync(TimeSpan.FromSeconds(0.6));
        _ = StickAt("open");
        goOn.SetResult();
        await AdvanceAsync(TimeSpan.FromSeconds(0.3));
        Assert.False(joiner.IsCompleted);
        await AdvanceAsync(TimeSpan.FromSeconds(0.2));
        Assert.Equal("own", await joiner.WaitAsync(TimeSpan.FromSeconds(20), TestContext.Current.CancellationToken));
    }

    private static TaskCompletionSource NewSignal() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    private static Task<Box?> Unwanted() => throw new InvalidOperationException("This caller should not have loaded.");

    private static Task Never(TaskCompletionSource reached)
    {
        reached.TrySetResult();
        return new TaskCompletionSource().Task;
    }

    /// <summary>A call whose step never ends; it leads the flight when this returns.</summary>
    private Task<Box?> StickAt(string step)
    {
        TaskCompletionSource reached = NewSignal();
        _node.Store.Before(step, () => Never(reached));
        Task<Box?> call = _node.BoxAsync(Unwanted);
        Assert.True(reached.Task.IsCompleted);
        return call;
    }

    private Task<Box?> Body()
    {
        _begun.TrySetResult();
        return _body.Task;
    }

    private async Task AdvanceAsync(TimeSpan time)
    {
        for (TimeSpan passed = TimeSpan.Zero; passed < time; passed += _step)
        {
            await StepAsync();
        }
    }

    private async Task AdvanceUntilAsync(Func<bool> isReached)
    {
        for (int step = 0; !isReached(); step++)
        {
            Assert.True(step < 200, "It did not happen within ten seconds of the fake clock.");
            await StepAsync();
        }
    }

    /// <summary>What a timer has woken runs on the thread pool, so it gets a moment before the next step.</summary>
    private async Task StepAsync()
    {
        _node.Clock.Advance(_step);
        await Task.Delay(TimeSpan.FromMilliseconds(2), TestContext.Current.CancellationToken);
    }
}
