using System.Transactions;
using Cachewright.CompilerServices;

namespace Cachewright.Runtime.Tests.Protocol;

public sealed class TransactionTests : IAsyncDisposable
{
    private readonly Node _node = new();

    public ValueTask DisposeAsync() => _node.DisposeAsync();

    [Fact]
    public async Task Until_the_transaction_ends_nothing_is_sent_and_this_process_bypasses_the_entry()
    {
        await _node.CallAsync("old");
        await _node.CallAsync("other", id: 2);
        using CommittableTransaction transaction = new();
        await InvalidateInAsync(transaction);

        Assert.Equal(0, _node.Store.Count("invalidate"));
        Assert.Equal("bypassed", await _node.CallAsync("bypassed"));
        Assert.Equal("bypassed again", await _node.CallAsync("bypassed again"));
        Assert.Equal("other", await _node.CallAsync("unwanted", id: 2));
        transaction.Rollback();
    }

    [Theory]
    [InlineData(true, "new")]
    [InlineData(false, "old")]
    public async Task After_the_commit_it_goes_and_after_a_rollback_it_does_not(bool isCommitted, string expected)
    {
        await _node.CallAsync("old");
        using (TransactionScope scope = new(TransactionScopeAsyncFlowOption.Enabled))
        {
            await _node.InvalidateAsync();
            if (isCommitted)
            {
                scope.Complete();
            }
        }

        await _node.DrainAsync();
        Assert.Equal(isCommitted ? 1 : 0, _node.Store.Count("invalidate"));
        Assert.Equal(expected, await _node.CallAsync("new"));
    }

    [Fact]
    public async Task After_the_commit_the_entry_is_bypassed_until_Redis_acknowledges()
    {
        await _node.CallAsync("old");
        _node.Store.Fail("invalidate");
        using CommittableTransaction transaction = new();
        await InvalidateInAsync(transaction);
        transaction.Commit();

        Assert.Equal("new", await _node.CallAsync("new"));
        Assert.Equal(1, _node.Cache.Core.Journal.Pending);
        _node.Store.Heal();
        await _node.DrainAsync(isWaiting: true);
        Assert.Equal("stored", await _node.CallAsync("stored"));
        Assert.Equal("stored", await _node.CallAsync("unwanted"));
    }

    [Fact]
    public async Task A_commit_in_doubt_counts_as_a_commit()
    {
        using CommittableTransaction transaction = new();
        transaction.EnlistDurable(Guid.NewGuid(), new DoubtfulResource(), EnlistmentOptions.None);
        await InvalidateInAsync(transaction);
        Assert.Throws<TransactionInDoubtException>(transaction.Commit);
        await _node.DrainAsync();
        Assert.Equal(1, _node.Store.Count("invalidate"));
    }

    [Fact]
    public async Task Nested_scopes_and_dependent_transactions_wait_for_the_outermost()
    {
        using (TransactionScope outer = new(TransactionScopeAsyncFlowOption.Enabled))
        {
            using (TransactionScope inner = new(TransactionScopeAsyncFlowOption.Enabled))
            {
                await _node.InvalidateAsync(1);
                inner.Complete();
            }

            using (
                DependentTransaction dependent = Transaction.Current!.DependentClone(
                    DependentCloneOption.RollbackIfNotComplete
                )
            )
            {
                await InvalidateInAsync(dependent, id: 2);
                dependent.Complete();
            }

            Assert.Equal(0, _node.Store.Count("invalidate"));
            outer.Complete();
        }

        await _node.DrainAsync();
        Assert.Equal(1, _node.Store.Count("invalidate"));
    }

    [Theory]
    [InlineData(TransactionScopeOption.Suppress, 1)]
    [InlineData(TransactionScopeOption.RequiresNew, 1)]
    [InlineData(TransactionScopeOption.Required, 0)]
    public async Task What_is_not_part_of_the_outer_transaction_does_not_wait_for_it(
        TransactionScopeOption option,
        int expected
    )
    {
        using TransactionScope outer = new(TransactionScopeAsyncFlowOption.Enabled);
        using (TransactionScope inner = new(option, TransactionScopeAsyncFlowOption.Enabled))
        {
            await _node.InvalidateAsync();
            inner.Complete();
        }

        await _node.DrainAsync();
        Assert.Equal(expected, _node.Store.Count("invalidate"));
    }

    [Theory]
    [InlineData(TransactionScopeAsyncFlowOption.Enabled)]
    [InlineData(TransactionScopeAsyncFlowOption.Suppress)]
    public async Task What_is_invalidated_in_a_complete_scope_waits_for_its_end_too(
        TransactionScopeAsyncFlowOption flow
    )
    {
        using (TransactionScope scope = new(flow))
        {
            scope.Complete();
            Task closed = _node.InvalidateAsync();
            Assert.True(closed.IsCompletedSuccessfully);
            Assert.Equal(0, _node.Store.Count("invalidate"));
        }

        await _node.DrainAsync();
        Assert.Equal(1, _node.Store.Count("invalidate"));
    }

    [Fact]
    public async Task A_scope_that_stays_on_its_thread_is_remembered_from_the_call()
    {
        using (TransactionScope scope = new())
        {
            CacheWrite write = new(_node.Cache);
            write.Invalidate(_node.Method, new NumberKey(1));
            Thread other = new(write.Finish);
            other.Start();
            other.Join();
            Assert.Equal(0, _node.Store.Count("invalidate"));
            scope.Complete();
        }

        await _node.DrainAsync();
        Assert.Equal(1, _node.Store.Count("invalidate"));
    }

    [Fact]
    public async Task A_transaction_over_many_entries_ends_with_everything()
    {
        await _node.CallAsync("old");
        using CommittableTransaction transaction = new();
        _node.Cache.Core.AfterCommit.Add(
            transaction,
            [.. Enumerable.Range(2, 10_001).Select(id => _node.Names(id).Tokens[1])]
        );
        Assert.Equal("bypassed", await _node.CallAsync("bypassed"));
        transaction.Commit();
        await _node.DrainAsync();
        Assert.Equal("new", await _node.CallAsync("new"));
    }

    private async Task InvalidateInAsync(Transaction transaction, int id = 1)
    {
        using TransactionScope scope = new(transaction, TransactionScopeAsyncFlowOption.Enabled);
        await _node.InvalidateAsync(id);
        scope.Complete();
    }

    private sealed class DoubtfulResource : ISinglePhaseNotification
    {
        public void SinglePhaseCommit(SinglePhaseEnlistment singlePhaseEnlistment) => singlePhaseEnlistment.InDoubt();

        public void Prepare(PreparingEnlistment preparingEnlistment) => preparingEnlistment.Prepared();

        public void Commit(Enlistment enlistment) => enlistment.Done();

        public void Rollback(Enlistment enlistment) => enlistment.Done();

        public void InDoubt(Enlistment enlistment) => enlistment.Done();
    }
}
