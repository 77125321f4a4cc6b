using Cachewright.CompilerServices;
using Cachewright.Runtime.Tests.Protocol;

namespace Cachewright.Runtime.Tests.Diagnostics;

public sealed class CacheMetricsTests : IAsyncDisposable
{
    private const string Method = "Numbers.GetAsync";

    private readonly Node _node = new();
    private readonly Readings _readings;

    public CacheMetricsTests() => _readings = new Readings(_node);

    public ValueTask DisposeAsync()
    {
        _readings.Dispose();
        return _node.DisposeAsync();
    }

    [Fact]
    public async Task Hits_and_misses_by_reason()
    {
        await _node.CallAsync("one");
        await _node.CallAsync("one");
        await _node.InvalidateAsync();
        await _node.CallAsync("two");
        _node.Redis.Delete(_node.Names().Value);
        await _node.CallAsync("three");
        ((byte[])_node.Redis.Get(_node.Names().Value)!)[50] ^= 1;
        await _node.CallAsync("four");
        _node.Store.Fail("read");
        await _node.CallAsync("five");
        Assert.Equal(1, _readings[$"cachewright.hits {Method}"]);
        Assert.Equal(1, _readings[$"cachewright.misses {Method} cold"]);
        Assert.Equal(1, _readings[$"cachewright.misses {Method} token"]);
        Assert.Equal(1, _readings[$"cachewright.misses {Method} expired"]);
        Assert.Equal(1, _readings[$"cachewright.misses {Method} corrupt"]);
        Assert.Equal(1, _readings[$"cachewright.misses {Method} redis-error"]);
        Assert.Equal(1, _readings["cachewright.redis.errors connection"]);
        Assert.Equal(1, _readings["cachewright.invalidations"]);
    }

    [Fact]
    public async Task Who_looks_again_after_waiting_is_counted_once()
    {
        TaskCompletionSource begun = new();
        TaskCompletionSource<Box?> body = new();
        Task<string?> first = _node.CallAsync(() =>
        {
            begun.SetResult();
            return body.Task;
        });
        await begun.Task;
        await _node.InvalidateAsync();
        Task<string?> second = _node.CallAsync("new");
        body.SetResult(new Box("old"));
        Assert.Equal(("old", "new"), (await first, await second));
        Assert.Equal(2, _readings.Total("cachewright.misses"));
        Assert.Equal(0, _readings.Total("cachewright.hits"));
    }

    [Fact]
    public async Task The_journal_by_depth_age_and_overflow()
    {
        _node.Store.Fail("invalidate");
        await _node.InvalidateAsync();
        _node.Clock.Advance(TimeSpan.FromSeconds(3));
        _readings.Observe();
        Assert.Equal(1, _readings["cachewright.invalidations.pending"]);
        Assert.Equal(3, _readings["cachewright.invalidations.pending.age"]);
        _node.Cache.Core.Journal.Add([.. Enumerable.Range(0, 10_001).Select(id => _node.Names(id).Tokens[1])]);
        _readings.Observe();
        Assert.Equal(1, _readings["cachewright.invalidations.overflows"]);
        await _node.CallAsync("one");
        Assert.Equal(1, _readings[$"cachewright.misses {Method} bypass"]);
    }

    [Fact]
    public async Task The_circuit_by_state()
    {
        _readings.Observe();
        Assert.Equal(1, _readings["cachewright.circuit closed"]);
        _node.Store.Fail("read");
        for (int call = 0; call < 5; call++)
        {
            await _node.CallAsync("value");
        }

        _readings.Observe();
        Assert.Equal(0, _readings["cachewright.circuit closed"]);
        Assert.Equal(1, _readings["cachewright.circuit open"]);
    }

    [Fact]
    public async Task What_is_sent_again()
    {
        await _node.InvalidateAsync();
        _node.Cache.Core.Reconnected();
        Assert.Equal(1, _readings["cachewright.invalidations.resent"]);
    }

    [Fact]
    public async Task Values_that_can_not_be_stored()
    {
        await _node.CallAsync("uncacheable");
        await _node.CallAsync("uncacheable");
        Assert.Equal(2, _readings[$"cachewright.values.unstored {Method}"]);
    }

    [Fact]
    public async Task Commits_that_are_dead_on_arrival()
    {
        await _node.CallAsync("one");
        await _node.CallAsync(
            async () =>
            {
                await _node.InvalidateAsync(2);
                return new Box("two");
            },
            id: 2
        );
        Assert.Equal(1, _readings[$"cachewright.commits.unverified {Method}"]);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task What_a_write_invalidates_once_be_it_fenced_or_not(bool isFenced)
    {
        CacheWrite write = new(_node.Cache);
        write.Invalidate(_node.Method, new NumberKey(1));
        write.Invalidate(_node.Method, new NumberKey(2));
        if (isFenced)
        {
            write.Fence(FencePolicy.Proceed);
            await write.StartAsync(TestContext.Current.CancellationToken);
        }

        await write.FinishAsync(TestContext.Current.CancellationToken);
        Assert.Equal(2, _readings["cachewright.invalidations"]);
    }

    [Fact]
    public async Task Fenced_writes_by_outcome()
    {
        await StartAsync(FencePolicy.Proceed);
        _node.Store.Fail("hold");
        await StartAsync(FencePolicy.Proceed);
        await Assert.ThrowsAsync<FenceUnavailableException>(() => StartAsync(FencePolicy.FailWrite));
        Assert.Equal(1, _readings["cachewright.fenced_writes held"]);
        Assert.Equal(1, _readings["cachewright.fenced_writes unheld"]);
        Assert.Equal(1, _readings["cachewright.fenced_writes refused"]);
    }

    [Fact]
    public async Task Waits_for_a_lease_by_outcome()
    {
        _node.Redis.Set(_node.Names().Lease, 5L, TimeSpan.FromMinutes(1));
        _node.Store.After(
            "open",
            () =>
            {
                _node.Redis.Delete(_node.Names().Lease);
                return Task.CompletedTask;
            }
        );
        Task<string?> call = _node.CallAsync("one");
        while (!call.IsCompleted)
        {
            _node.Clock.Advance(TimeSpan.FromMilliseconds(10));
            await Task.Yield();
        }

        Assert.Equal(1, _readings[$"cachewright.lease.waits {Method} lease"]);
    }

    [Theory]
    [InlineData("cachewright.load.duration", 0.005, 10)]
    [InlineData("cachewright.payload.size", 64, 1024 * 1024)]
    public void A_histogram_says_which_buckets_fit(string name, double first, double last)
    {
        Assert.Equal((first, last), (_readings.Buckets[name][0], _readings.Buckets[name][^1]));
    }

    private async Task StartAsync(FencePolicy policy)
    {
        CacheWrite write = new(_node.Cache);
        write.Invalidate(_node.Method, new NumberKey(1));
        write.Fence(policy);
        await write.StartAsync(TestContext.Current.CancellationToken);
    }
}
