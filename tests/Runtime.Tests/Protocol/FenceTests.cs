using System.Transactions;
using Cachewright.CompilerServices;

namespace Cachewright.Runtime.Tests.Protocol;

public sealed class FenceTests : IAsyncDisposable
{
    private readonly Node _node = new();

    private byte[] Token => _node.Names().Tokens[1];

    public ValueTask DisposeAsync() => _node.DisposeAsync();

    [Fact]
    public async Task A_writer_that_dies_after_its_commit_leaves_no_old_value()
    {
        await using Node reader = new(_node.Clock, _node.Redis);
        await reader.CallAsync("old");
        await StartAsync();
        Assert.Equal("committed", await reader.CallAsync("committed"));
        _node.Store.Fail("hold");
        _node.Clock.Advance(TimeSpan.FromSeconds(31));

        Assert.Equal("stored", await reader.CallAsync("stored"));
        Assert.Equal("stored", await reader.CallAsync("unwanted"));
    }

    [Fact]
    public async Task While_it_runs_nothing_is_stored()
    {
        await using Node reader = new(_node.Clock, _node.Redis);
        CacheWrite write = await StartAsync();
        Assert.Equal("before", await reader.CallAsync("before"));
        Assert.Equal("again", await reader.CallAsync("again"));
        await write.FinishAsync(TestContext.Current.CancellationToken);
        Assert.Equal("after", await reader.CallAsync("after"));
        Assert.Equal("after", await reader.CallAsync("unwanted"));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Its_end_kills_what_was_stored_although_the_hold_was_lost(bool isAbandoned)
    {
        CacheWrite write = await StartAsync();
        _node.Redis.Holds(Token).Clear();
        await _node.CallAsync("old");
        await (isAbandoned ? write.AbandonAsync() : write.FinishAsync(TestContext.Current.CancellationToken));
        Assert.Empty(_node.Redis.Holds(Token));
        Assert.Equal("new", await _node.CallAsync("new"));
    }

    [Fact]
    public async Task A_long_write_renews_its_hold()
    {
        CacheWrite write = await StartAsync();
        for (int renewal = 2; renewal <= 7; renewal++)
        {
            _node.Clock.Advance(TimeSpan.FromSeconds(10));
            while (_node.Store.Count("hold") < renewal)
            {
                await Task.Yield();
            }
        }

        Assert.NotEmpty(_node.Redis.Holds(Token));
        await write.FinishAsync(TestContext.Current.CancellationToken);
        Assert.Empty(_node.Redis.Holds(Token));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Without_a_hold_a_strict_write_is_refused_and_takes_back_what_may_stand(bool afterEffect)
    {
        _node.Store.Fail("hold", "timeout", afterEffect);
        FenceUnavailableException refusal = await Assert.ThrowsAsync<FenceUnavailableException>(() =>
            StartAsync(FencePolicy.FailWrite)
        );
        Assert.Equal("timeout", refusal.Reason);
        Assert.Contains("FencePolicy.Proceed", refusal.Message, StringComparison.Ordinal);
        Assert.Empty(_node.Redis.Holds(Token));
        Assert.Equal(0, _node.Cache.Core.Journal.Pending);
    }

    [Fact]
    public async Task Without_a_hold_a_lenient_write_runs_and_its_invalidation_is_kept()
    {
        await _node.CallAsync("old");
        _node.Store.Fail("hold");
        _node.Store.Fail("release");
        CacheWrite write = await StartAsync();
        _node.Store.Fail("invalidate");
        await write.FinishAsync(TestContext.Current.CancellationToken);
        Assert.Equal("bypassed", await _node.CallAsync("bypassed"));
        _node.Store.Heal();
        await _node.DrainAsync(isWaiting: true);
        Assert.Equal("new", await _node.CallAsync("new"));
    }

    [Theory]
    [InlineData(FencePolicy.FailWrite)]
    [InlineData(FencePolicy.Proceed)]
    public async Task An_update_follows_the_policy_too(FencePolicy policy)
    {
        _node.Store.Fail("start-update");
        CacheWrite write = new(_node.Cache);
        write.Update(_node.Method, new NumberKey(1));
        write.Fence(policy);
        Exception? refusal = await Record.ExceptionAsync(async () =>
            await write.StartAsync(TestContext.Current.CancellationToken)
        );
        Assert.Equal(policy == FencePolicy.FailWrite, refusal is FenceUnavailableException);
    }

    [Fact]
    public async Task An_update_that_meets_a_fence_on_its_tag_stores_nothing()
    {
        _node.Redis.Holds(_node.Names().Tokens[2]).Add(5);
        await _node.SetAsync("new");
        Assert.Null(_node.Redis.Get(_node.Names().Value));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task In_a_transaction_the_hold_lasts_until_its_end(bool isCommitted)
    {
        using (TransactionScope scope = new(TransactionScopeAsyncFlowOption.Enabled))
        {
            CacheWrite write = await StartAsync();
            await write.FinishAsync(TestContext.Current.CancellationToken);
            Assert.NotEmpty(_node.Redis.Holds(Token));
            if (isCommitted)
            {
                scope.Complete();
            }
        }

        await _node.DrainAsync();
        while (_node.Store.Count("release") == 0)
        {
            await Task.Yield();
        }

        Assert.Empty(_node.Redis.Holds(Token));
        Assert.Equal(isCommitted ? 1 : 0, _node.Store.Count("invalidate"));
    }

    [Fact]
    public void The_buckets_rotate_and_are_empty_before_their_turn()
    {
        TimeSpan hold = TimeSpan.FromSeconds(30);
        DateTimeOffset start = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);
        int[] buckets =
        [
            .. Enumerable
                .Range(0, 6)
                .Select(turn => Cachewright.Protocol.HoldRequest.BucketOf(start + (turn * hold), hold)),
        ];
        Assert.Equal(buckets[..3], buckets[3..]);
        Assert.Equal([0, 1, 2], buckets[..3].Order());
    }

    [Fact]
    public async Task The_blocking_form_does_the_same()
    {
        await _node.CallAsync("old");
        CacheWrite write = new(_node.Cache);
        write.Invalidate(_node.Method, new NumberKey(1));
        write.Fence(FencePolicy.Proceed);
        Start(write);
        Assert.Equal("during", await _node.CallAsync("during"));
        Finish(write);
        Assert.Equal("after", await _node.CallAsync("after"));
        Assert.Empty(_node.Redis.Holds(Token));
    }

    private static void Start(CacheWrite write) => write.Start();

    private static void Finish(CacheWrite write) => write.Finish();

    private async Task<CacheWrite> StartAsync(FencePolicy policy = FencePolicy.Proceed)
    {
        CacheWrite write = new(_node.Cache);
        write.Invalidate(_node.Method, new NumberKey(1));
        write.Fence(policy);
        await write.StartAsync(TestContext.Current.CancellationToken);
        return write;
    }
}
