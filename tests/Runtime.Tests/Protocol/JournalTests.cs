using Cachewright.Keys;
using Cachewright.Protocol;

namespace Cachewright.Runtime.Tests.Protocol;

public sealed class JournalTests : IAsyncDisposable
{
    private readonly Node _node = new();

    public ValueTask DisposeAsync() => _node.DisposeAsync();

    [Fact]
    public async Task What_is_added_while_its_deletion_is_on_the_way_is_deleted_again()
    {
        byte[] token = _node.Names().Tokens[1];
        int count = 0;
        _node.Store.After(
            "invalidate",
            () =>
            {
                if (Interlocked.Increment(ref count) == 1)
                {
                    _node.Cache.Core.Journal.Add([token]);
                }

                return Task.CompletedTask;
            }
        );
        _node.Cache.Core.Journal.Add([token]);
        await _node.DrainAsync();
        Assert.Equal(2, _node.Store.Count("invalidate"));
    }

    [Fact]
    public async Task With_an_open_circuit_an_invalidation_is_kept()
    {
        _node.Store.Fail("read");
        _node.Store.Fail("invalidate");
        for (int call = 0; call < 5; call++)
        {
            await _node.CallAsync("value");
        }

        await _node.InvalidateAsync();
        Assert.Equal(1, _node.Cache.Core.Journal.Pending);
    }

    [Fact]
    public async Task Disposal_tries_a_last_time()
    {
        _node.Redis.Set(_node.Names().Tokens[1], 5L, TimeSpan.FromDays(1));
        _node.Store.Fail("invalidate");
        await _node.InvalidateAsync();
        _node.Store.Heal();
        await _node.DisposeAsync();
        Assert.Null(_node.Redis.Get(_node.Names().Tokens[1]));
        Assert.Equal(0, _node.Cache.Core.Journal.Pending);
    }

    [Fact]
    public async Task An_attempt_that_throws_whatever_has_failed_and_is_repeated()
    {
        _node.Redis.Set(_node.Names().Tokens[1], 5L, TimeSpan.FromDays(1));
        int attempts = 0;
        _node.Store.Before(
            "invalidate",
            () => Interlocked.Increment(ref attempts) <= 3 ? throw new InvalidOperationException() : Task.CompletedTask
        );
        _node.Cache.Core.Journal.Add([_node.Names().Tokens[1]]);
        await _node.DrainAsync(isWaiting: true);
        Assert.Null(_node.Redis.Get(_node.Names().Tokens[1]));
    }

    [Fact]
    public async Task A_reconnection_ends_the_pause_between_attempts()
    {
        _node.Store.Fail("invalidate");
        await _node.InvalidateAsync();
        await Task.Run(
            async () =>
            {
                while (_node.Store.Count("invalidate") < 2)
                {
                    await Task.Yield();
                }
            },
            TestContext.Current.CancellationToken
        );
        _node.Store.Heal();
        while (_node.Cache.Core.Journal.Pending > 0)
        {
            _node.Cache.Core.Journal.Pause.Wake();
            await Task.Yield();
        }
    }

    [Fact]
    public async Task Too_many_tags_become_everything_too()
    {
        await _node.CallAsync("old");
        _node.Store.Fail("invalidate");
        _node.Cache.Core.Journal.Add([.. Enumerable.Range(0, 10_001).Select(Tag)]);
        Assert.Equal(1, _node.Cache.Core.Journal.Pending);
        Assert.Equal(1, _node.Cache.Core.Journal.Overflows);
        Assert.Equal("new", await _node.CallAsync("new"));
        _node.Store.Heal();
        await _node.DrainAsync(isWaiting: true);

        Assert.Equal("newer", await _node.CallAsync("newer"));
    }

    /// <summary>33 round trips of 40 ms, with a budget of one second.</summary>
    [Fact]
    public async Task Everything_goes_out_however_many_methods_there_are()
    {
        int sent = 0;
        _node.Cache.Core.Register([.. Enumerable.Range(0, 33 * 256).Select(Tag)]);
        _node.Store.Before(
            "invalidate",
            () =>
            {
                _node.Clock.Advance(TimeSpan.FromMilliseconds(40));
                return Interlocked.Increment(ref sent) == 20
                    ? throw new StoreUnavailableException("connection")
                    : Task.CompletedTask;
            }
        );
        _node.Cache.Core.Journal.Add([.. Enumerable.Range(2, 10_001).Select(id => _node.Names(id).Tokens[1])]);
        for (int look = 0; _node.Cache.Core.Journal.Pending > 0; look++)
        {
            Assert.True(look < 2_000, "It is never sent.");
            await Task.Delay(TimeSpan.FromMilliseconds(1), TestContext.Current.CancellationToken);
            _node.Clock.Advance(TimeSpan.FromMilliseconds(100));
        }

        // One failed, and what went before it was not sent again.
        Assert.Equal(1 + (int)Math.Ceiling(_node.Cache.Core.KnownTokens().Count() / 256.0), sent);
    }

    /// <summary>The first part was acknowledged, by a server that has died without having told its replica, more than a minute ago.</summary>
    [Fact]
    public async Task After_a_reconnection_everything_begins_anew()
    {
        byte[] first = Tag(0);
        int sent = 0;
        _node.Cache.Core.Register([.. Enumerable.Range(0, 3 * 256).Select(Tag)]);
        _node.Store.Before(
            "invalidate",
            () =>
            {
                if (++sent != 2)
                {
                    return Task.CompletedTask;
                }

                _node.Clock.Advance(TimeSpan.FromMinutes(2));
                _node.Redis.Set(first, 5L, TimeSpan.FromHours(1));
                _node.Cache.Core.Reconnected();
                throw new StoreUnavailableException("connection");
            }
        );
        _node.Cache.Core.Journal.Add([.. Enumerable.Range(2, 10_001).Select(id => _node.Names(id).Tokens[1])]);
        await _node.DrainAsync(isWaiting: true);
        Assert.Null(_node.Redis.Get(first));
    }

    [Fact]
    public async Task Everything_ends_although_more_is_invalidated()
    {
        byte[] method = _node.Names().Tokens[0];
        int sent = 0;
        _node.Store.After(
            "invalidate",
            () =>
            {
                if (++sent == 1)
                {
                    _node.Redis.Set(method, 5L, TimeSpan.FromHours(1));
                }

                if (sent <= 50)
                {
                    _node.Cache.Core.Journal.Add([_node.Names(20_000 + sent).Tokens[1]]);
                }

                return Task.CompletedTask;
            }
        );
        _node.Cache.Core.Journal.Add([.. Enumerable.Range(2, 10_001).Select(id => _node.Names(id).Tokens[1])]);
        await _node.DrainAsync();
        Assert.NotNull(_node.Redis.Get(method));
    }

    [Fact]
    public void The_gate_costs_a_hit_no_memory()
    {
        InvalidationJournal journal = _node.Cache.Core.Journal;
        EntryNames hit = _node.Names();
        journal.Wait(InvalidationJournal.NewWaiting(), [_node.Names(2).Tokens[1]]);
        Assert.False(journal.Covers(hit));
        Assert.True(journal.Covers(_node.Names(2)));
        long before = GC.GetAllocatedBytesForCurrentThread();
        journal.Covers(hit);
        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
    }

    [Fact]
    public async Task Its_age_is_that_of_the_outage()
    {
        _node.Store.Fail("invalidate");
        await _node.InvalidateAsync();
        _node.Clock.Advance(TimeSpan.FromSeconds(7));
        await _node.InvalidateAsync();
        Assert.Equal(TimeSpan.FromSeconds(7), _node.Cache.Core.Journal.Age);
    }

    private static byte[] Tag(int id) => System.Text.Encoding.UTF8.GetBytes($"test:d:{{#tag{id}}}");
}
