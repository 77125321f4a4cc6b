using Cachewright.CompilerServices;

namespace Cachewright.Runtime.Tests.Protocol;

public sealed class WriteThroughTests : IAsyncDisposable
{
    private readonly Node _node = new();

    public ValueTask DisposeAsync() => _node.DisposeAsync();

    [Fact]
    public async Task The_new_value_is_read_without_a_load()
    {
        await _node.CallAsync("old");
        await WriteAsync("new");
        Assert.Equal("new", await _node.CallAsync("unwanted"));
    }

    [Fact]
    public async Task What_was_loaded_before_the_start_is_dead()
    {
        await _node.CallAsync("old");
        (CacheWrite write, _) = await StartAsync();
        Assert.Equal("in between", await _node.CallAsync("in between"));
        await write.AbandonAsync();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Of_two_that_overlap_neither_is_stored(bool firstEndsFirst)
    {
        (CacheWrite first, CacheUpdate<Box?> firstValue) = await StartAsync();
        (CacheWrite second, CacheUpdate<Box?> secondValue) = await StartAsync();
        firstValue.SetValue(new Box("first"));
        secondValue.SetValue(new Box("second"));
        await (firstEndsFirst ? first : second).FinishAsync(TestContext.Current.CancellationToken);
        await (firstEndsFirst ? second : first).FinishAsync(TestContext.Current.CancellationToken);
        Assert.Equal("loaded", await _node.CallAsync("loaded"));
        Assert.Equal("loaded", await _node.CallAsync("unwanted"));
    }

    [Fact]
    public async Task A_plain_invalidation_during_the_body_kills_the_value()
    {
        (CacheWrite write, CacheUpdate<Box?> value) = await StartAsync();
        await _node.InvalidateAsync();
        value.SetValue(new Box("new"));
        await write.FinishAsync(TestContext.Current.CancellationToken);
        Assert.Equal("loaded", await _node.CallAsync("loaded"));
    }

    [Fact]
    public async Task A_hold_that_is_gone_makes_it_an_invalidation()
    {
        (CacheWrite write, CacheUpdate<Box?> value) = await StartAsync();
        _node.Redis.Holds(_node.Names().Tokens[1]).Clear();
        value.SetValue(new Box("new"));
        await write.FinishAsync(TestContext.Current.CancellationToken);
        Assert.Equal("loaded", await _node.CallAsync("loaded"));
    }

    [Fact]
    public async Task Abandoned_it_leaves_nothing_behind()
    {
        (CacheWrite write, CacheUpdate<Box?> value) = await StartAsync();
        value.SetValue(new Box("new"));
        await write.AbandonAsync();
        Assert.Empty(_node.Redis.Holds(_node.Names().Tokens[1]));
        Assert.Equal("loaded", await _node.CallAsync("loaded"));
        Assert.Equal("loaded", await _node.CallAsync("unwanted"));
    }

    [Fact]
    public async Task A_value_that_is_not_to_be_stored_invalidates()
    {
        await using Node node = new(
            definition: Node.Definition(unless: (in NumberKey _, Box? box) => box!.Text == "no")
        );
        await node.CallAsync("old");
        await node.SetAsync("no");
        Assert.Equal("loaded", await node.CallAsync("loaded"));
        await node.SetAsync("yes");
        Assert.Equal("yes", await node.CallAsync("unwanted"));
    }

    [Theory]
    [InlineData("start-update", false)]
    [InlineData("start-update", true)]
    [InlineData("is-held", false)]
    [InlineData("end-update", false)]
    [InlineData("end-update", true)]
    public async Task Where_Redis_fails_the_entry_is_invalidated_in_the_end(string step, bool afterEffect)
    {
        await _node.CallAsync("old");
        _node.Store.Fail(step, afterEffect: afterEffect);
        await WriteAsync("new");
        _node.Store.Heal();
        await _node.DrainAsync(isWaiting: true);

        _node.Redis.Holds(_node.Names().Tokens[1]).Clear();
        Assert.Equal("loaded", await _node.CallAsync("loaded"));
    }

    [Fact]
    public async Task An_announcement_whose_outcome_is_unknown_is_taken_back()
    {
        _node.Store.Fail("start-update", "timeout", afterEffect: true);
        await WriteAsync("new");
        Assert.Empty(_node.Redis.Holds(_node.Names().Tokens[1]));
        Assert.Equal("loaded", await _node.CallAsync("loaded"));
    }

    [Fact]
    public async Task An_entry_that_is_invalidated_by_the_same_method_is_not_stored()
    {
        (CacheWrite write, CacheUpdate<Box?> value) = await StartAsync();
        write.Invalidate(_node.Method, new NumberKey(1));
        value.SetValue(new Box("new"));
        await write.FinishAsync(TestContext.Current.CancellationToken);
        Assert.Equal("loaded", await _node.CallAsync("loaded"));
    }

    [Fact]
    public async Task The_blocking_form_does_the_same()
    {
        await _node.CallAsync("old");
        WriteBlocking("new");
        Assert.Equal("new", await _node.CallAsync("unwanted"));
    }

    [Fact]
    public async Task In_a_transaction_it_is_an_invalidation_after_the_commit()
    {
        using (
            var scope = new System.Transactions.TransactionScope(
                System.Transactions.TransactionScopeAsyncFlowOption.Enabled
            )
        )
        {
            await WriteAsync("new");
            Assert.Empty(_node.Store.Steps);
            scope.Complete();
        }

        await _node.DrainAsync();

        Assert.Equal(["invalidate"], _node.Store.Steps);
    }

    private void WriteBlocking(string text)
    {
        CacheWrite write = new(_node.Cache);
        CacheUpdate<Box?> value = write.Update(_node.Method, new NumberKey(1));
        write.Start();
        value.SetValue(new Box(text));
        write.Finish();
    }

    private async Task WriteAsync(string text)
    {
        (CacheWrite write, CacheUpdate<Box?> value) = await StartAsync();
        value.SetValue(new Box(text));
        await write.FinishAsync(TestContext.Current.CancellationToken);
    }

    private async Task<(CacheWrite Write, CacheUpdate<Box?> Value)> StartAsync()
    {
        CacheWrite write = new(_node.Cache);
        CacheUpdate<Box?> value = write.Update(_node.Method, new NumberKey(1));
        await write.StartAsync(TestContext.Current.CancellationToken);
        return (write, value);
    }
}
