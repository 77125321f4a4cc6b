using StackExchange.Redis;

namespace Cachewright;

/// <summary>The settings of the cache. They are read once, and checked when the application starts.</summary>
public sealed class CachewrightOptions
{
    /// <summary>The servers and how to reach them, as StackExchange.Redis writes it: <c>localhost:6379,ssl=true</c>.</summary>
    /// <value>Required.</value>
    public string? Configuration { get; set; }

    /// <summary>
    /// Sets what a connection string can't say: which certificates to trust or to present, a tunnel, where credentials come from. It gets the options
    /// made from <see cref="Configuration"/>, when settings are checked and when the cache is made. Only code can set it.
    /// </summary>
    /// <remarks>
    /// What it sets wins over the string. Three things stay as they are, because a cache must never be what a call waits for or fails with:
    /// <c>AbortOnConnectFail</c>, <c>BacklogPolicy</c> and <c>HeartbeatInterval</c>.
    /// </remarks>
    /// <value>By default nothing is changed.</value>
    public Action<ConfigurationOptions>? ConfigureClient { get; set; }

    /// <summary>Stands before every key, so that applications can share a server without reading each other's entries.</summary>
    /// <value>By default the application's name: that of <c>IHostEnvironment</c>, else that of the entry assembly.</value>
    public string? Namespace { get; set; }

    /// <summary>The longest time that one call spends on Redis before it runs the method uncached.</summary>
    /// <value>By default one second.</value>
    public TimeSpan CacheBudget { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>
    /// The largest stored value, in bytes of its payload; a larger one is returned uncached. What is larger in Redis, because somebody else's limit
    /// is, is not used: it is loaded anew.
    /// </summary>
    /// <value>By default 1 MiB (1,048,576).</value>
    public int MaxValueBytes { get; set; } = 1024 * 1024;

    /// <summary>How long one process may load an entry before another one starts to load it too.</summary>
    /// <value>By default ten seconds; at least three, because a lease is given back only while more than a second of it is left.</value>
    public TimeSpan LeaseTime { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>
    /// How long a crashed fenced write, or write-through, keeps readers from storing what it concerned: one to two of these. A fenced write that runs
    /// longer renews its hold; a write-through that runs longer ends as an invalidation. Give all processes the same: where two write at once, the later one's
    /// decides for both.
    /// </summary>
    /// <value>By default 30 seconds.</value>
    public TimeSpan HoldTime { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>
    /// Invalidations of this time are sent again after a reconnection or failover, because a replica that became master may have missed them. Make it
    /// longer than a failover takes.
    /// </summary>
    /// <value>By default 60 seconds.</value>
    public TimeSpan ResendWindow { get; set; } = TimeSpan.FromSeconds(60);
}
