using System.Security.Authentication;
using Cachewright.Protocol;
using StackExchange.Redis;

namespace Cachewright.Redis;

/// <summary>Names the reason for which Redis failed, in the few words that metrics are tagged with.</summary>
internal static class RedisErrors
{
    /// <summary>An error's first word, as the server sends it, and our name for it.</summary>
    private static readonly (string Start, string Reason)[] _serverErrors =
    [
        ("OOM", "oom"),
        ("READONLY", "readonly"),
        ("LOADING", "loading"),
        ("CLUSTERDOWN", "clusterdown"),
        ("MOVED", "moved"),
        ("ASK", "moved"),
        ("Key has MOVED", "moved"),
        ("Endpoint ", "moved"),
        ("TRYAGAIN", "moved"),
        ("CROSSSLOT", "crossslot"),
        ("NOAUTH", "noauth"),
        ("WRONGPASS", "noauth"),
        ("NOPERM", "noperm"),
        ("ERR EXEC without MULTI", "noperm"),
        ("NOREPLICAS", "noreplicas"),
        ("MASTERDOWN", "masterdown"),
        ("MISCONF", "misconf"),
        ("BUSY", "busy"),
        ("WRONGTYPE", "wrongtype"),
        ("EXECABORT", "execabort"),
    ];

    /// <summary>Wraps whatever a command threw.</summary>
    public static StoreUnavailableException Translate(Exception exception) =>
        exception as StoreUnavailableException ?? new StoreUnavailableException(ReasonOf(exception), exception);

    /// <summary>What went wrong in the end, in a few words: the client wraps it, and adds a dozen figures to what it says itself.</summary>
    public static string CauseOf(Exception? exception) =>
        exception?.GetBaseException() switch
        {
            null => "no reason is known",
            RedisConnectionException own => own.Message.Split(", ")[0],
            { } cause => cause.Message,
        };

    /// <summary>Whether the key holds something that none of ours would: a list where a string should be.</summary>
    public static bool IsWrongType(Exception? exception) =>
        exception is RedisServerException && exception.Message.StartsWith("WRONGTYPE", StringComparison.Ordinal);

    /// <summary>Whether a command named keys that lie on several servers, as the client or the server finds out.</summary>
    public static bool IsCrossSlot(Exception exception) =>
        exception is RedisCommandException || (exception is RedisServerException && ReasonOf(exception) == "crossslot");

    /// <summary>Whether a <c>MULTI</c> was refused as a whole: nothing of it was done.</summary>
    public static bool IsAborted(Exception exception) =>
        exception is RedisServerException && ReasonOf(exception) == "execabort";

    private static string ReasonOf(Exception exception) =>
        exception switch
        {
            RedisServerException => ServerReason(exception.Message),
            RedisConnectionException => ConnectionReason(exception),
            TimeoutException => "timeout",
            ObjectDisposedException => "disposed",
            OperationCanceledException => "canceled",
            AggregateException { InnerException: { } inner } => ReasonOf(inner),
            RedisException => "refused",
            _ => "unexpected",
        };

    private static string ServerReason(string message)
    {
        foreach ((string start, string reason) in _serverErrors)
        {
            if (message.StartsWith(start, StringComparison.Ordinal))
            {
                return reason;
            }
        }

        return "server-error";
    }

    /// <summary>The client reports a missing password, or a certificate, as a connection that it could not make; the cause lies deeper.</summary>
    private static string ConnectionReason(Exception exception)
    {
        bool isRefused = false;
        for (Exception? cause = exception; cause is not null; cause = cause.InnerException)
        {
            if (cause is AuthenticationException)
            {
                return "tls";
            }

            isRefused |= cause is RedisConnectionException { FailureType: ConnectionFailureType.AuthenticationFailure };
        }

        return isRefused ? "noauth" : "connection";
    }
}
