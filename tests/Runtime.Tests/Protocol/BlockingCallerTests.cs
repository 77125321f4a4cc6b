namespace Cachewright.Runtime.Tests.Protocol;

/// <summary>Callers of methods that are not asynchronous may leave as well.</summary>
public sealed class BlockingCallerTests : IAsyncDisposable
{
    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(20);

    private readonly Node _node = new();
    private readonly TaskCompletionSource _begun = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Who_leaves_ends_its_load_and_another_starts_anew()
    {
        using CancellationTokenSource leave = new();
        Task<Box?> first = Call(
            () =>
            {
                _begun.SetResult();
                leave.Token.WaitHandle.WaitOne(_patience);
                throw new OperationCanceledException(leave.Token);
            },
            leave.Token
        );
        await _begun.Task.WaitAsync(_patience, Stop);
        Task<string?> second = _node.CallAsync("own");
        await leave.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => first);
        Assert.Equal("own", await second);
    }

    [Fact]
    public async Task A_joiner_that_leaves_disturbs_nobody()
    {
        using CancellationTokenSource leave = new();
        using ManualResetEventSlim go = new();
        Task<Box?> first = Call(
            () =>
            {
                _begun.SetResult();
                Assert.True(go.Wait(_patience, Stop));
                return new Box("one");
            },
            CancellationToken.None
        );
        await _begun.Task.WaitAsync(_patience, Stop);
        Task<Box?> second = Call(static () => new Box("unwanted"), leave.Token);
        await leave.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => second.WaitAsync(_patience, Stop));
        Assert.False(first.IsCompleted);
        go.Set();
        Assert.Equal("one", (await first)!.Text);
    }

    [Fact]
    public void Who_had_left_before_loads_nothing() =>
        Assert.ThrowsAny<OperationCanceledException>(() =>
            _node.Method.Get(
                new NumberKey(1),
                0,
                static _ => throw new InvalidOperationException("It was loaded."),
                new CancellationToken(canceled: true)
            )
        );

    public ValueTask DisposeAsync() => _node.DisposeAsync();

    private Task<Box?> Call(Func<Box?> load, CancellationToken leave) =>
        Task.Factory.StartNew(
            () => _node.Method.Get(new NumberKey(1), load, static body => body(), leave),
            Stop,
            TaskCreationOptions.LongRunning,
            TaskScheduler.Default
        );
}
