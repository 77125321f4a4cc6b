using System.Transactions;

namespace Cachewright.Protocol;

/// <summary>The transaction that a call is in. Reads in there would see what is not committed, or a snapshot that is too old.</summary>
internal static class AmbientTransaction
{
    /// <summary>Whether there is one, even in a scope that is complete but not left yet: what it wrote is not committed there either.</summary>
    public static bool Exists
    {
        get
        {
            try
            {
                return Transaction.Current is not null;
            }
            catch (InvalidOperationException)
            {
                return true;
            }
        }
    }

    /// <summary>The transaction, or null.</summary>
    public static Transaction? Find()
    {
        try
        {
            return Transaction.Current;
        }
        catch (InvalidOperationException)
        {
            return FindBehindCompleteScope();
        }
    }

    /// <summary>A complete scope does not give its transaction away any more, but lets another scope join it.</summary>
    private static Transaction? FindBehindCompleteScope()
    {
        try
        {
            using TransactionScope joined = new(TransactionScopeOption.Required);
            Transaction? transaction = Transaction.Current;
            joined.Complete();
            return transaction;
        }
        catch (Exception exception) when (exception is InvalidOperationException or TransactionException)
        {
            return null;
        }
    }
}
