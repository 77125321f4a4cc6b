using System.Transactions;

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
        await DrainAsync();
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

    [Theory]
    [InlineData(true, 2)]
    [InlineData(false, 1)]
    public async Task After_a_commit_an_invalidation_is_repeated_and_after_a_rollback_it_is_not(
        bool isCommitted,
        int expected
    )
    {
        using (TransactionScope scope = new(TransactionScopeAsyncFlowOption.Enabled))
        {
            await _node.InvalidateAsync();
            if (isCommitted)
            {
                scope.Complete();
            }
        }

        await DrainAsync();
        Assert.Equal(expected, _node.Store.Count("invalidate"));
    }

    private async Task DrainAsync()
    {
        while (_node.Cache.Core.Journal.Pending > 0)
        {
            await Task.Yield();
        }
    }
}
