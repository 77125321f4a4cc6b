namespace Cachewright.Runtime.Tests.Protocol;

public sealed class FlightTests : IAsyncDisposable
{
    private readonly Node _node = new();
    private readonly TaskCompletionSource _begun = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource<Box?> _body = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public ValueTask DisposeAsync() => _node.DisposeAsync();

    [Fact]
    public async Task Callers_during_a_load_share_it_and_get_copies()
    {
        Task<Box?> first = Start();
        await _begun.Task;
        Task<Box?>[] joiners = [.. Enumerable.Range(0, 20).Select(_ => _node.BoxAsync(Unwanted))];
        _body.SetResult(new Box("one"));
        Box?[] values = await Task.WhenAll([first, .. joiners]);
        Assert.All(values, box => Assert.Equal("one", box!.Text));
        Assert.Equal(21, values.Distinct().Count());
        Assert.Equal(1, _node.Store.Count("commit"));
    }

    [Fact]
    public async Task An_immutable_value_is_shared_itself()
    {
        await using Node node = new(definition: Node.Definition(new BoxCodec(isImmutable: true)));
        Task<Box?> first = node.BoxAsync(Body);
        await _begun.Task;
        Task<Box?> second = node.BoxAsync(Unwanted);
        _body.SetResult(new Box("one"));
        Assert.Same(await first, await second);
    }

    [Fact]
    public async Task A_result_that_was_invalidated_during_the_load_goes_to_its_initiator_alone()
    {
        Task<Box?> first = Start();
        await _begun.Task;
        await _node.InvalidateAsync();
        Task<string?> second = _node.CallAsync("new");
        _body.SetResult(new Box("old"));
        Assert.Equal("old", (await first)!.Text);
        Assert.Equal("new", await second);
    }

    [Fact]
    public async Task Who_comes_after_the_tokens_were_asked_for_starts_over()
    {
        TaskCompletionSource committed = new();
        TaskCompletionSource answer = new();
        _node.Store.After(
            "commit",
            () =>
            {
                committed.TrySetResult();
                return answer.Task;
            }
        );
        Task<Box?> first = Start();
        await _begun.Task;
        _body.SetResult(new Box("old"));
        await committed.Task;
        await _node.InvalidateAsync();
        Task<string?> late = _node.CallAsync("new");
        answer.SetResult();
        Assert.Equal("old", (await first)!.Text);
        Assert.Equal("new", await late);
    }

    [Fact]
    public async Task An_exception_reaches_everybody_unchanged_and_is_not_cached()
    {
        Task<Box?> first = Start();
        await _begun.Task;
        Task<Box?> second = _node.BoxAsync(Unwanted);
        InvalidOperationException failure = new("no");
        _body.SetException(failure);
        Assert.Same(failure, await Assert.ThrowsAsync<InvalidOperationException>(() => first));
        Assert.Same(failure, await Assert.ThrowsAsync<InvalidOperationException>(() => second));
        Assert.Equal(TimeSpan.FromSeconds(1), _node.Redis.LifeOf(_node.Names().Lease));
        _node.Clock.Advance(TimeSpan.FromSeconds(2));
        Assert.Equal("two", await _node.CallAsync("two"));
    }

    [Fact]
    public async Task Who_leaves_ends_its_load_and_another_starts_anew_on_its_own_state()
    {
        using CancellationTokenSource leave = new();
        TaskCompletionSource ended = new();
        bool isUnwinding = false;
        Task<Box?> first = _node.Method.GetAsync(
            new NumberKey(1),
            this,
            async (_, token) =>
            {
                _begun.SetResult();
                await Task.Delay(Timeout.Infinite, token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
                isUnwinding = true;
                await ended.Task;
                isUnwinding = false;
                throw new OperationCanceledException(token);
            },
            leave.Token
        );
        await _begun.Task;
        Task<string?> second = _node.CallAsync(() => Task.FromResult<Box?>(new Box(isUnwinding ? "too early" : "own")));
        await leave.CancelAsync();
        Assert.False(first.IsCompleted);
        ended.SetResult();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => first);
        Assert.Equal("own", await second);
    }

    [Fact]
    public async Task A_joiner_that_leaves_disturbs_nobody()
    {
        using CancellationTokenSource leave = new();
        Task<Box?> first = Start();
        await _begun.Task;
        Task<Box?> second = _node.LeaveAsync(Unwanted, leave.Token);
        await leave.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => second);
        _body.SetResult(new Box("one"));
        Assert.Equal("one", (await first)!.Text);
    }

    [Fact]
    public async Task Without_Redis_callers_still_share_a_load()
    {
        _node.Store.Fail("read");
        Task<Box?> first = Start();
        await _begun.Task;
        Task<Box?> second = _node.BoxAsync(Unwanted);
        _body.SetResult(new Box("one"));
        Assert.Equal("one", (await first)!.Text);
        Assert.Equal("one", (await second)!.Text);
        Assert.Equal(0, _node.Store.Count("open"));
    }

    [Fact]
    public async Task Without_Redis_no_load_is_shared_that_began_before_an_acknowledged_invalidation()
    {
        _node.Store.Fail("read");
        Task<Box?> first = Start();
        await _begun.Task;
        _node.Store.Heal();
        await _node.InvalidateAsync();
        _node.Store.Fail("read");
        Task<string?> second = _node.CallAsync("new");
        _body.SetResult(new Box("old"));
        Assert.Equal("old", (await first)!.Text);
        Assert.Equal("new", await second);
    }

    [Fact]
    public async Task With_a_pending_invalidation_no_load_is_shared_that_began_before_it()
    {
        Task<Box?> first = Start();
        await _begun.Task;
        _node.Store.Fail("invalidate");
        await _node.InvalidateAsync();
        Task<string?> second = _node.CallAsync("new");
        _body.SetResult(new Box("old"));
        Assert.Equal("old", (await first)!.Text);
        Assert.Equal("new", await second);
    }

    private Task<Box?> Start() => _node.BoxAsync(Body);

    private Task<Box?> Body()
    {
        _begun.TrySetResult();
        return _body.Task;
    }

    private static Task<Box?> Unwanted() => throw new InvalidOperationException("This caller should not have loaded.");
}
