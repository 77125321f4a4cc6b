using System.Collections.Concurrent;
using Cachewright.Diagnostics;
using Microsoft.Extensions.Logging;

namespace Cachewright.Protocol;

/// <summary>What all methods of one cache share: the settings, Redis in both forms, the circuit, the journal, and what can be seen.</summary>
internal sealed class CacheCore : IAsyncDisposable
{
    private readonly ConcurrentBag<byte[][]> _methodTokens = [];

    /// <summary>Puts it together.</summary>
    /// <param name="options">The settings.</param>
    /// <param name="clock">All times are measured by it.</param>
    /// <param name="logger">Where events go.</param>
    /// <param name="store">Redis, without blocking.</param>
    /// <param name="blockingStore">Redis, for callers that are not asynchronous.</param>
    /// <param name="random">Makes tokens; safe for threads.</param>
    /// <param name="runOnPool">Queues work; see <see cref="PoolWatch"/>.</param>
    public CacheCore(
        CachewrightOptions options,
        TimeProvider clock,
        ILogger logger,
        ICacheStore store,
        ICacheStore blockingStore,
        Random random,
        Action<Action> runOnPool
    )
    {
        Options = options;
        Clock = clock;
        Logger = logger = new SafeLogger(logger);
        Random = random;
        Pool = new PoolWatch(clock, runOnPool);
        Circuit = new Circuit(clock, logger, Pool);
        Metrics = new CacheMetrics(
            () => Journal!.Pending,
            () => Journal!.Age,
            () => Journal!.Overflows,
            () => Circuit.State
        );
        Recent = new RecentInvalidations(clock, options.ResendWindow);
        RefusalLog refusals = new(options.Namespace!, logger);
        GuardedStore guarded = new(store, Circuit, Metrics, Recent, refusals, logger);
        Async = new CallForm(guarded, clock, isBlocking: false);
        Blocking = new CallForm(
            new GuardedStore(blockingStore, Circuit, Metrics, Recent, refusals, logger),
            clock,
            isBlocking: true
        );
        Journal = new InvalidationJournal(guarded, clock, options.CacheBudget, () => KnownTokens!(), logger);
        Leases = new UnansweredLeases(guarded, Circuit, clock, options.CacheBudget, logger);
        AfterCommit = new AfterCommit(Journal);
        Invalidator = new Invalidator(this);
        KnownTokens = () => MethodTokens;
    }

    public CachewrightOptions Options { get; }

    public TimeProvider Clock { get; }

    public ILogger Logger { get; }

    public Random Random { get; }

    /// <summary>To be started at the first use of Redis.</summary>
    public PoolWatch Pool { get; }

    public Circuit Circuit { get; }

    public CacheMetrics Metrics { get; }

    public InvalidationJournal Journal { get; }

    public RecentInvalidations Recent { get; }

    public UnansweredLeases Leases { get; }

    public AfterCommit AfterCommit { get; }

    public Invalidator Invalidator { get; }

    public CallForm Async { get; }

    public CallForm Blocking { get; }

    /// <summary>The tokens of every method that this process knows, called before or not.</summary>
    public Func<IEnumerable<byte[]>> KnownTokens { get; set; }

    /// <summary>The tokens of every method that this cache has met.</summary>
    public IEnumerable<byte[]> MethodTokens => _methodTokens.SelectMany(static tokens => tokens);

    /// <summary>Starts the time that a call may spend on Redis.</summary>
    public CallDeadline StartDeadline() => CallDeadline.Start(Clock, Options.CacheBudget);

    /// <summary>Redis was away, or is another server now: what the last minute invalidated goes again, since it may not know of it.</summary>
    public void Reconnected()
    {
        TokenSet recent = Recent.All();
        if (!recent.IsEmpty)
        {
            // Counted when they are pending: who sees the count, and then nothing pending, knows that they have arrived.
            Logger.Resending(recent.Count);
            Journal.Resend(recent);
            Metrics.Resent(recent.Count);
        }

        Circuit.Reconnected();
        Journal.Pause.Wake();
        Leases.Wake();
    }

    /// <summary>Remembers a method, so that everything can be invalidated.</summary>
    public void Register(byte[][] methodTokens) => _methodTokens.Add(methodTokens);

    /// <summary>New tokens. Nobody may ever draw one again: that is what makes a deleted token dead for good.</summary>
    public long[] DrawTokens(int count)
    {
        long[] tokens = new long[count];
        for (int index = 0; index < count; index++)
        {
            tokens[index] = DrawToken();
        }

        return tokens;
    }

    /// <summary>One of them; also names loaders and writers.</summary>
    public long DrawToken() => Random.NextInt64(1, long.MaxValue);

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        await Leases.DisposeAsync().ConfigureAwait(false);
        await Journal.DisposeAsync().ConfigureAwait(false);
        Pool.Dispose();
        Metrics.Dispose();
    }
}
