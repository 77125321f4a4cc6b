namespace Cachewright.Runtime.Tests.Protocol;

public sealed class ResendTests : IAsyncDisposable
{
    private readonly Node _node = new();

    public ValueTask DisposeAsync() => _node.DisposeAsync();

    [Theory]
    [InlineData(59, true)]
    [InlineData(70, false)]
    public async Task What_a_failover_forgot_is_deleted_again_if_it_is_of_the_last_minute(int seconds, bool isDeleted)
    {
        byte[] token = _node.Names().Tokens[1];
        await _node.InvalidateAsync();
        _node.Clock.Advance(TimeSpan.FromSeconds(seconds));
        _node.Redis.Set(token, 5L, TimeSpan.FromHours(1));
        await ReconnectAsync();
        Assert.Equal(isDeleted, _node.Redis.Get(token) is null);
    }

    [Theory]
    [InlineData("update")]
    [InlineData("fence")]
    public async Task Other_writes_are_sent_again_too(string kind)
    {
        byte[] token = _node.Names().Tokens[1];
        if (kind == "update")
        {
            await _node.SetAsync("new");
        }
        else
        {
            Cachewright.CompilerServices.CacheWrite write = new(_node.Cache);
            write.Invalidate(_node.Method, new NumberKey(1));
            write.Fence(FencePolicy.Proceed);
            await write.StartAsync(TestContext.Current.CancellationToken);
            await write.FinishAsync(TestContext.Current.CancellationToken);
        }

        _node.Redis.Set(token, 5L, TimeSpan.FromHours(1));
        await ReconnectAsync();
        Assert.Null(_node.Redis.Get(token));
    }

    [Fact]
    public async Task Until_it_is_acknowledged_the_entry_is_bypassed()
    {
        await _node.InvalidateAsync();
        await _node.CallAsync("stored");
        _node.Store.Fail("invalidate");
        _node.Cache.Core.Reconnected();
        Assert.Equal("bypassed", await _node.CallAsync("bypassed"));
    }

    /// <summary>No time passes here, so nothing but the reconnection can end the journal's pause.</summary>
    [Fact]
    public async Task What_is_pending_does_not_wait_for_its_next_attempt()
    {
        _node.Store.Fail("invalidate");
        await _node.InvalidateAsync();
        while (_node.Store.Count("invalidate") < 2)
        {
            await Task.Yield();
        }

        _node.Store.Heal();
        await ReconnectAsync();
        Assert.Null(_node.Redis.Get(_node.Names().Tokens[1]));
    }

    [Fact]
    public async Task Too_many_of_them_become_everything_for_a_minute()
    {
        await _node.CallAsync("old");
        await InvalidateManyAsync(10_001);
        await ReconnectAsync();
        Assert.Equal("new", await _node.CallAsync("new"));

        // What is invalidated meanwhile does not prolong it, and is kept.
        _node.Clock.Advance(TimeSpan.FromSeconds(59));
        await _node.InvalidateAsync(2);
        await _node.CallAsync("other", id: 0);
        _node.Clock.Advance(TimeSpan.FromSeconds(2));
        byte[] later = _node.Names(2).Tokens[1];
        _node.Redis.Set(later, 5L, TimeSpan.FromHours(1));
        await ReconnectAsync();
        Assert.Null(_node.Redis.Get(later));
        Assert.Equal("other", await _node.CallAsync("unwanted", id: 0));
    }

    [Fact]
    public async Task As_many_as_the_journal_takes_stay_what_they_are_however_often_they_are_sent_again()
    {
        await _node.CallAsync("cached");
        await InvalidateManyAsync(10_000);
        for (int reconnection = 0; reconnection < 3; reconnection++)
        {
            await ReconnectAsync();
            Assert.Equal("cached", await _node.CallAsync("unwanted"));
        }
    }

    [Fact]
    public async Task Without_any_nothing_is_sent()
    {
        await _node.CallAsync("one");
        await ReconnectAsync();
        Assert.Equal("one", await _node.CallAsync("unwanted"));
        Assert.Equal(0, _node.Store.Count("invalidate"));
    }

    /// <summary>All but the first entry.</summary>
    private ValueTask InvalidateManyAsync(int count) =>
        _node.Cache.InvalidateAsync(
            [.. Enumerable.Range(2, count).Select(id => _node.Names(id).Tokens[1])],
            TestContext.Current.CancellationToken
        );

    private async Task ReconnectAsync()
    {
        _node.Cache.Core.Reconnected();
        await _node.DrainAsync();
    }
}
