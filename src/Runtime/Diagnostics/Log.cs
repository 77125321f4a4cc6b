using Microsoft.Extensions.Logging;

namespace Cachewright.Diagnostics;

/// <summary>All log events, numbered. Keys are user data, so they appear at Debug only.</summary>
internal static partial class Log
{
    [LoggerMessage(1, LogLevel.Warning, "{Method} runs uncached: its result is not named by [assembly: CacheValue].")]
    public static partial void NoCodec(this ILogger logger, string method);

    [LoggerMessage(2, LogLevel.Warning, "A value of {Method} was not stored: {Reason}")]
    public static partial void NotCacheable(this ILogger logger, string method, string reason);

    [LoggerMessage(3, LogLevel.Error, "A value of {Method} was not stored: its codec, TtlFrom or Unless threw.")]
    public static partial void StoringThrew(this ILogger logger, Exception exception, string method);

    [LoggerMessage(4, LogLevel.Warning, "An entry of {Method} could not be read ({Reason}); it is loaded anew.")]
    public static partial void Unreadable(this ILogger logger, Exception? exception, string method, MissReason reason);

    [LoggerMessage(5, LogLevel.Debug, "Redis failed ({Reason}); the call goes on without it.")]
    public static partial void RedisFailed(this ILogger logger, Exception exception, string reason);

    [LoggerMessage(
        6,
        LogLevel.Warning,
        "Redis failed repeatedly (last: {Reason}); calls don't ask it, but for one now and then, until it answers."
    )]
    public static partial void CircuitOpened(this ILogger logger, string reason);

    [LoggerMessage(7, LogLevel.Information, "Redis answers again.")]
    public static partial void CircuitClosed(this ILogger logger);

    [LoggerMessage(
        8,
        LogLevel.Warning,
        "An invalidation did not reach Redis; it is kept and repeated ({Pending} pending), and this process bypasses what it covers."
    )]
    public static partial void InvalidationKept(this ILogger logger, int pending);

    [LoggerMessage(9, LogLevel.Information, "All kept invalidations have reached Redis.")]
    public static partial void JournalDrained(this ILogger logger);

    [LoggerMessage(
        10,
        LogLevel.Error,
        "Too many invalidations are pending: every cached method is invalidated once Redis answers, and bypassed until then."
    )]
    public static partial void JournalOverflowed(this ILogger logger);

    [LoggerMessage(
        11,
        LogLevel.Error,
        "The cache was disposed with {Pending} invalidations that did not reach Redis: others may see old values until they expire."
    )]
    public static partial void InvalidationsLost(this ILogger logger, int pending);

    [LoggerMessage(
        13,
        LogLevel.Information,
        "Redis was reconnected or has changed: {Count} recent invalidations are sent again."
    )]
    public static partial void Resending(this ILogger logger, int count);

    [LoggerMessage(14, LogLevel.Warning, "Redis at {Server} can't be reached: {Cause}")]
    public static partial void ConnectionFailed(this ILogger logger, string server, string cause);

    [LoggerMessage(16, LogLevel.Information, "Redis at {Server} is reached again.")]
    public static partial void ConnectionRestored(this ILogger logger, string server);

    [LoggerMessage(
        15,
        LogLevel.Warning,
        "Redis refuses what the cache needs: {Refusal} It needs keys ~{Namespace}:*, channel &{Namespace}:inv and the commands in docs/redis-acl.md."
    )]
    public static partial void Refused(this ILogger logger, string refusal, string @namespace);

    [LoggerMessage(17, LogLevel.Error, "What the cache sends in the background failed unexpectedly; it is repeated.")]
    public static partial void BackgroundThrew(this ILogger logger, Exception exception);

    [LoggerMessage(
        18,
        LogLevel.Warning,
        "{Key} in Redis is no token of the cache but something of another type, so nothing that depends on it is cached: delete it. (At Debug the whole key is named.)"
    )]
    public static partial void ForeignKey(this ILogger logger, string key);

    [LoggerMessage(12, LogLevel.Debug, "{Key} was loaded and stored.")]
    public static partial void Stored(this ILogger logger, string key);
}
