namespace Cachewright.Runtime.Tests.Protocol;

public sealed class InvalidationTests : IAsyncDisposable
{
    private readonly Node _node = new();

    public ValueTask DisposeAsync() => _node.DisposeAsync();

    public static TheoryData<string> Kinds => ["entry", "method", "tag", "everything"];

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task What_was_invalidated_is_loaded_anew(string kind)
    {
        await _node.CallAsync("old");
        await InvalidateAsync(kind);
        Assert.Equal("new", await _node.CallAsync("new"));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task An_invalidation_that_overtakes_a_load_kills_what_it_stores(string kind)
    {
        string? loaded = await _node.CallAsync(async () =>
        {
            await InvalidateAsync(kind);
            return new Box("old");
        });
        Assert.Equal("old", loaded);
        Assert.NotNull(_node.Redis.Get(_node.Names().Value));
        Assert.Equal("new", await _node.CallAsync("new"));
        Assert.Equal("new", await _node.CallAsync("newer"));
    }

    [Fact]
    public async Task Another_entry_stays()
    {
        await _node.CallAsync("one", id: 1);
        await _node.CallAsync("two", id: 2);
        await _node.InvalidateAsync();
        Assert.Equal("two", await _node.CallAsync("new", id: 2));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    public async Task A_token_that_was_evicted_makes_the_entry_invalid(int token)
    {
        await _node.CallAsync("old");
        _node.Redis.Delete(_node.Names().Tokens[token]);
        Assert.Equal("new", await _node.CallAsync("new"));
    }

    [Fact]
    public async Task While_a_writer_holds_the_entry_nothing_is_stored()
    {
        _node.Redis.Holds(_node.Names().Tokens[1]).Add(5);
        Assert.Equal("one", await _node.CallAsync("one"));
        Assert.Equal("two", await _node.CallAsync("two"));
        _node.Redis.Holds(_node.Names().Tokens[1]).Clear();
        Assert.Equal("three", await _node.CallAsync("three"));
        Assert.Equal("three", await _node.CallAsync("four"));
    }

    private async Task InvalidateAsync(string kind)
    {
        switch (kind)
        {
            case "entry":
                await _node.InvalidateAsync();
                break;
            case "method":
                await _node.Method.InvalidateAllAsync(TestContext.Current.CancellationToken);
                break;
            case "tag":
                await _node.Cache.InvalidateTagAsync("numbers", TestContext.Current.CancellationToken);
                break;
            default:
                await _node.Cache.InvalidateEverythingAsync(TestContext.Current.CancellationToken);
                break;
        }
    }
}
