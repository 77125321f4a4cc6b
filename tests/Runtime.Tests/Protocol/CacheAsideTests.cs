using Cachewright.Runtime.Tests.Diagnostics;

namespace Cachewright.Runtime.Tests.Protocol;

public sealed class CacheAsideTests : IAsyncDisposable
{
    private readonly Node _node = new();

    public ValueTask DisposeAsync() => _node.DisposeAsync();

    [Fact]
    public async Task A_call_that_is_cancelled_before_it_begins_asks_nobody()
    {
        await _node.CallAsync("one");
        int reads = _node.Store.Count("read");

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            _node.LeaveAsync(
                () => throw new InvalidOperationException("It should not load."),
                new CancellationToken(true)
            )
        );

        Assert.Equal(reads, _node.Store.Count("read"));
    }

    [Fact]
    public async Task A_value_is_loaded_once_and_then_read()
    {
        Assert.Equal("one", await _node.CallAsync("one"));
        Assert.Equal("one", await _node.CallAsync("two"));
        Assert.Equal(["read", "open", "commit", "read"], _node.Store.Steps);
    }

    [Fact]
    public async Task Other_arguments_are_another_entry()
    {
        await _node.CallAsync("one", id: 1);
        Assert.Equal("two", await _node.CallAsync("two", id: 2));
    }

    [Fact]
    public async Task A_null_is_stored_and_read()
    {
        Assert.Null(await _node.CallAsync((string?)null));
        Assert.Null(await _node.CallAsync("two"));
    }

    [Fact]
    public async Task Without_a_time_for_nulls_a_null_is_not_stored()
    {
        await using Node node = new(definition: Node.Definition(nullTtl: 0));
        Assert.Null(await node.CallAsync((string?)null));
        Assert.Equal("two", await node.CallAsync("two"));
        Assert.Equal("two", await node.CallAsync("three"));
    }

    [Fact]
    public async Task What_Unless_names_is_not_stored()
    {
        await using Node node = new(
            definition: Node.Definition(unless: (in NumberKey _, Box? box) => box!.Text == "no")
        );
        Assert.Equal("no", await node.CallAsync("no"));
        Assert.Null(node.Redis.Get(node.Names().Lease));
        Assert.Equal("yes", await node.CallAsync("yes"));
        Assert.Equal("yes", await node.CallAsync("no"));
    }

    [Fact]
    public async Task Unless_knows_the_arguments()
    {
        await using Node node = new(definition: Node.Definition(unless: (in NumberKey key, Box? _) => key.Id == 2));
        await node.CallAsync("one", id: 1);
        await node.CallAsync("one", id: 2);

        Assert.Equal("one", await node.CallAsync("two", id: 1));
        Assert.Equal("two", await node.CallAsync("two", id: 2));
    }

    [Fact]
    public async Task A_value_lives_as_long_as_TtlFrom_says_less_the_load()
    {
        await using Node node = new(
            definition: Node.Definition(ttlFrom: (in NumberKey _, Box? _, DateTimeOffset _) => TimeSpan.FromSeconds(30))
        );
        await node.CallAsync(() =>
        {
            node.Clock.Advance(TimeSpan.FromSeconds(4));
            return Task.FromResult<Box?>(new Box("one"));
        });
        Assert.Equal(TimeSpan.FromSeconds(26), node.Redis.LifeOf(node.Names().Value));
    }

    [Theory]
    [InlineData(0, null)]
    [InlineData(-5, null)]
    [InlineData(1000, 60)]
    public async Task TtlFrom_is_capped_and_nothing_positive_means_not_stored(int seconds, int? stored)
    {
        await using Node node = new(
            definition: Node.Definition(
                ttlFrom: (in NumberKey _, Box? _, DateTimeOffset _) => TimeSpan.FromSeconds(seconds)
            )
        );
        Assert.Equal("one", await node.CallAsync("one"));
        Assert.Equal(stored, (int?)node.Redis.LifeOf(node.Names().Value)?.TotalSeconds);
    }

    [Fact]
    public async Task What_the_users_selectors_throw_costs_the_entry_and_not_the_value()
    {
        await using Node node = new(
            definition: Node.Definition(unless: (in NumberKey _, Box? _) => throw new InvalidOperationException())
        );
        Assert.Equal("one", await node.CallAsync("one"));
        Assert.Equal("two", await node.CallAsync("two"));
    }

    [Fact]
    public async Task A_value_that_can_not_be_encoded_is_returned_uncached()
    {
        Assert.Equal("uncacheable", await _node.CallAsync("uncacheable"));
        Assert.Null(_node.Redis.Get(_node.Names().Value));
    }

    [Fact]
    public async Task A_value_that_is_too_large_is_returned_uncached()
    {
        await using Node node = new(options: new CachewrightOptions { MaxValueBytes = 100 });
        Assert.Equal(new string('x', 200), await node.CallAsync(new string('x', 200)));
        Assert.Null(node.Redis.Get(node.Names().Value));
        await node.CallAsync(new string('x', 90));
        Assert.NotNull(node.Redis.Get(node.Names().Value));
    }

    [Fact]
    public async Task An_entry_that_is_too_large_is_a_miss_of_its_own_kind_and_gets_overwritten()
    {
        string large = new('x', 200);
        Assert.Equal(large, await _node.CallAsync(large));
        BoxCodec codec = new();
        CachewrightOptions options = new() { MaxValueBytes = 100 };
        await using Node small = new(_node.Clock, _node.Redis, Node.Definition(codec), options);
        using Readings readings = new(small);

        Assert.Equal("small", await small.CallAsync("small"));
        Assert.Equal("small", await small.CallAsync("not called"));

        Assert.Equal(1, readings["cachewright.misses Numbers.GetAsync too-large"]);
        Assert.Equal(1, codec.ReadCount);
    }

    [Theory]
    [InlineData(-1, 1)]
    [InlineData(0, 0)]
    public async Task The_largest_entry_that_could_be_written_is_read(int change, int misses)
    {
        await _node.CallAsync(new string('x', 90));
        CachewrightOptions options = new() { MaxValueBytes = 92 + change };
        await using Node other = new(_node.Clock, _node.Redis, options: options);
        using Readings readings = new(other);

        await other.CallAsync("another");

        Assert.Equal(misses, readings["cachewright.misses Numbers.GetAsync too-large"]);
    }

    [Fact]
    public async Task A_method_without_a_codec_runs_uncached()
    {
        var definition = new Cachewright.CompilerServices.CachedMethodDefinition<NumberKey, Box?>
        {
            Name = "Numbers.GetAsync",
            Codec = null,
            NullTtl = TimeSpan.Zero,
            MaxTtl = TimeSpan.FromSeconds(1),
        };
        await using Node node = new(definition: definition);
        Assert.Equal("one", await node.CallAsync("one"));
        Assert.Empty(node.Store.Steps);
    }

    [Fact]
    public async Task Another_shape_is_not_read()
    {
        await _node.CallAsync("one");
        await using Node newer = new(_node.Clock, _node.Redis, Node.Definition(new BoxCodec(fingerprint: 77)));
        Assert.Equal("two", await newer.CallAsync("two"));
        Assert.Equal("one", await _node.CallAsync("three"));
    }

    [Fact]
    public async Task Bytes_that_do_not_parse_are_a_miss_and_get_overwritten()
    {
        await _node.CallAsync("one");
        ((byte[])_node.Redis.Get(_node.Names().Value)!)[50] ^= 1;
        Assert.Equal("two", await _node.CallAsync("two"));
        Assert.Equal("two", await _node.CallAsync("three"));
    }

    [Fact]
    public async Task A_mutable_value_is_a_copy_for_all_but_the_one_that_loaded_it()
    {
        Box loaded = new("one");
        Assert.Same(loaded, await _node.BoxAsync(() => Task.FromResult<Box?>(loaded)));
        loaded.Text = "changed";
        Assert.Equal("one", await _node.CallAsync("two"));
    }

    [Fact]
    public async Task A_peek_tells_a_null_from_nothing()
    {
        Assert.False((await _node.PeekAsync()).Found);
        await _node.CallAsync((string?)null);
        CachePeek<Box?> peek = await _node.PeekAsync();
        Assert.True(peek.Found);
        Assert.Null(peek.Value);
    }

    [Fact]
    public async Task A_refresh_replaces_what_is_stored()
    {
        await _node.CallAsync("one");
        Box? refreshed = await _node.Method.RefreshAsync(
            new NumberKey(1),
            "two",
            static (text, _, _) => new ValueTask<Box?>(new Box(text)),
            TestContext.Current.CancellationToken
        );
        Assert.Equal("two", refreshed!.Text);
        Assert.Equal("two", await _node.CallAsync("three"));
    }

    [Fact]
    public void The_blocking_form_does_the_same()
    {
        Assert.Equal("one", Get("one"));
        Assert.Equal("one", Get("two"));
        Assert.Equal(["read", "open", "commit", "read"], _node.Store.Steps);
    }

    [Fact]
    public async Task Inside_a_transaction_the_cache_is_bypassed()
    {
        await _node.CallAsync("one");
        using (new System.Transactions.TransactionScope(System.Transactions.TransactionScopeAsyncFlowOption.Enabled))
        {
            Assert.Equal("two", await _node.CallAsync("two"));
        }

        Assert.Equal("one", await _node.CallAsync("three"));
    }

    [Fact]
    public async Task In_a_completed_scope_that_is_not_left_yet_the_cache_is_bypassed_too()
    {
        await _node.CallAsync("one");
        using (
            var scope = new System.Transactions.TransactionScope(
                System.Transactions.TransactionScopeAsyncFlowOption.Enabled
            )
        )
        {
            scope.Complete();
            Assert.Equal("two", await _node.CallAsync("two"));
            await _node.InvalidateAsync();
        }

        Assert.Equal("three", await _node.CallAsync("three"));
    }

    [Fact]
    public async Task Tokens_outlive_what_depends_on_them()
    {
        await _node.CallAsync("one");
        byte[][] tokens = _node.Names().Tokens;
        Assert.Equal(TimeSpan.FromSeconds(60 + 10 + 60), _node.Redis.LifeOf(tokens[0]));
        Assert.Equal(TimeSpan.FromSeconds(60 + 10 + 60), _node.Redis.LifeOf(tokens[1]));
        Assert.Equal(TimeSpan.FromDays(2), _node.Redis.LifeOf(tokens[2]));
    }

    private string? Get(string body) => _node.Method.Get(new NumberKey(1), body, static text => new Box(text))?.Text;
}
