namespace Cachewright.Runtime.Tests.Protocol;

public sealed class LeaseTests : IAsyncDisposable
{
    private readonly Node _node = new();

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
    public async Task A_caller_that_leaves_while_it_waits_for_a_lease_is_gone_at_once()
    {
        _node.Redis.Set(_node.Names().Lease, 1L, TimeSpan.FromSeconds(10));
        using CancellationTokenSource leave = new();
        Task<Box?> call = _node.LeaveAsync(() => Task.FromResult<Box?>(null), leave.Token);
        await leave.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call);
    }

    /// <summary>Lets the protocol's pauses pass; each step runs to its end between two advances or soon after.</summary>
    private async Task AdvanceUntilAsync(Func<bool> isReached)
    {
        while (!isReached())
        {
            _node.Clock.Advance(TimeSpan.FromMilliseconds(5));
            await Task.Yield();
        }
    }
}
