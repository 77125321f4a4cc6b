using System.Net;
using Cachewright.Protocol;
using StackExchange.Redis;

namespace Cachewright.Redis;

/// <summary>
/// Owns the one connection of a cache. It is made in the background, at the latest when it is first asked for, and made again whenever it is
/// lost; until then commands fail at once.
/// </summary>
internal sealed class RedisConnection : IAsyncDisposable
{
    private readonly ConfigurationOptions _options;
    private readonly ConnectionLog? _log;
    private readonly Lazy<Task> _connected;
    private readonly RetryPause _pause;
    private readonly CancellationTokenSource _stop = new();
    private Task _retrying = Task.CompletedTask;
    private ConnectionMultiplexer? _multiplexer;
    private HashSet<(EndPoint Server, bool IsReplica)> _roles = [];
    private volatile IDatabase? _database;
    private volatile bool _isCluster;
    private volatile bool _isDisposed;

    /// <summary>Takes the options, and who tells of failed connections; connects to nothing.</summary>
    public RedisConnection(ConfigurationOptions options, ConnectionLog? log = null, TimeProvider? clock = null)
    {
        _options = options;
        _log = log;
        _pause = new RetryPause(clock ?? TimeProvider.System);
        _connected = new Lazy<Task>(StartConnecting);
        LongestCommand = TimeSpan.FromMilliseconds(options.AsyncTimeout) + options.HeartbeatInterval;
    }

    /// <summary>The time within which the client itself gives a command up.</summary>
    public TimeSpan LongestCommand { get; }

    /// <summary>Whether keys are spread over several servers, so that a command can't name any two.</summary>
    public bool IsCluster => _isCluster;

    /// <summary>Raised once, when the connection is first asked for; must return at once.</summary>
    public event Action? Started;

    /// <summary>
    /// Raised whenever commands may go to a server that has not seen the last ones: after a reconnection, a failover, or the move of a slot. It may
    /// be raised too often, and must return at once.
    /// </summary>
    public event Action? Reconnected;

    /// <summary>The client's connection, for events and subscriptions; null until the first attempt to connect is over.</summary>
    public ConnectionMultiplexer? Multiplexer => _database is null ? null : _multiplexer;

    /// <summary>Where commands go; null until the first attempt to connect is over.</summary>
    public IDatabase? Database => _database;

    /// <summary>Starts to connect, if that was not begun before.</summary>
    /// <returns>The end of the first attempt, successful or not.</returns>
    public Task StartAsync() =>
        _isDisposed ? Task.FromException(new ObjectDisposedException(nameof(RedisConnection))) : _connected.Value;

    /// <summary>Where commands go; waits for the end of the first attempt to connect, but not beyond the deadline.</summary>
    /// <exception cref="StoreUnavailableException">There is no connection yet.</exception>
    public ValueTask<IDatabase> GetAsync(ReplyWait wait, CallDeadline deadline) =>
        _database is { } database ? new ValueTask<IDatabase>(database) : ConnectAsync(wait, deadline);

    /// <summary>A new round trip; waits as <see cref="GetAsync"/> does.</summary>
    /// <exception cref="StoreUnavailableException">There is no connection yet.</exception>
    public async ValueTask<RedisPipeline> PipelineAsync(ReplyWait wait, CallDeadline deadline) =>
        new(await GetAsync(wait, deadline).ConfigureAwait(false), wait);

    private async ValueTask<IDatabase> ConnectAsync(ReplyWait wait, CallDeadline deadline)
    {
        try
        {
            await wait.Limit(StartAsync(), deadline, isEndedByClient: false).ConfigureAwait(false);
        }
        catch (TimeoutException exception)
        {
            throw new StoreUnavailableException("connection", exception);
        }

        return _database ?? throw new StoreUnavailableException("connection");
    }

    /// <summary>The slot of a key; equal slots may share a <c>MULTI</c>. Always 0 where there is no cluster.</summary>
    public int SlotOf(byte[] key) => _isCluster ? _multiplexer!.GetHashSlot(key) : 0;

    /// <summary>
    /// What to throw for what a command threw. The client learns of a cluster late where it was absent at the start: here it is found out,
    /// and the next command names one slot only. Of a refused connection the cause may be known to its commands alone, so it is told here.
    /// </summary>
    public StoreUnavailableException Explain(Exception exception)
    {
        if (RedisErrors.IsCrossSlot(exception))
        {
            _isCluster = true;
        }

        StoreUnavailableException failure = RedisErrors.Translate(exception);
        if (failure.Reason is "tls" or "noauth")
        {
            Tell(exception);
        }

        return failure;
    }

    /// <summary>Ends the connection.</summary>
    public async ValueTask DisposeAsync()
    {
        _isDisposed = true;
        await _stop.CancelAsync().ConfigureAwait(false);
        if (!_connected.IsValueCreated)
        {
            return;
        }

        await _connected.Value.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await _retrying.ConfigureAwait(false);
        if (_multiplexer is not null)
        {
            await _multiplexer.CloseAsync(allowCommandsToComplete: false).ConfigureAwait(false);
            await _multiplexer.DisposeAsync().ConfigureAwait(false);
        }
    }

    /// <summary>What begins here outlives the call that happens to be the first, and must not keep what flows with it.</summary>
    private Task StartConnecting()
    {
        bool flows = !ExecutionContext.IsFlowSuppressed();
        AsyncFlowControl flow = flows ? ExecutionContext.SuppressFlow() : default;
        try
        {
            Started?.Invoke();
            return Task.Run(ConnectAsync);
        }
        finally
        {
            if (flows)
            {
                flow.Undo();
            }
        }
    }

    /// <summary>
    /// The client looks for an absent server by itself, as soon as there is a client: this is for what fails before, like a name that can't be
    /// resolved or a login that asks elsewhere.
    /// </summary>
    private async Task ConnectAsync()
    {
        try
        {
            await MakeAsync().ConfigureAwait(false);
        }
        catch (Exception exception)
        {
            Tell(exception);
            _retrying = RetryAsync();
            throw;
        }
    }

    private async Task RetryAsync()
    {
        while (_database is null)
        {
            await _pause.PassAsync(_pause.Woken, _stop.Token).ConfigureAwait(false);
            if (_isDisposed)
            {
                return;
            }

            try
            {
                await MakeAsync().ConfigureAwait(false);
                Reconnected?.Invoke();
            }
            catch (Exception exception)
            {
                Tell(exception);
            }
        }
    }

    private void Tell(Exception exception) => _log?.Tell(_options.EndPoints.FirstOrDefault(), exception);

    private async Task MakeAsync()
    {
        // Where sentinels are asked, the client writes their answer into its options.
        ConnectionMultiplexer multiplexer = await ConnectionMultiplexer
            .ConnectAsync(_options.Clone())
            .ConfigureAwait(false);
        if (_isDisposed)
        {
            await multiplexer.DisposeAsync().ConfigureAwait(false);
            return;
        }

        _multiplexer = multiplexer;
        multiplexer.ConnectionRestored += (_, restored) => Restored(restored.ConnectionType);
        multiplexer.ConfigurationChanged += (_, _) => LookedAround();
        multiplexer.ConnectionFailed += (_, _) => LookedAround();
        multiplexer.HashSlotMoved += (_, _) => Changed();
        LookForCluster();
        FindNewRole();
        _database = multiplexer.GetDatabase();
        if (_log is not null)
        {
            await _log.WatchAsync(multiplexer).ConfigureAwait(false);
        }
    }

    private void Restored(ConnectionType type)
    {
        if (type == ConnectionType.Interactive)
        {
            FindNewRole();
            Changed();
        }
    }

    /// <summary>
    /// The client tells after each look around, whatever it has found, even while no server answers. A lost connection is a reason to look too: it comes
    /// before a failover, and the role that a server had then may not have been known at the start.
    /// </summary>
    private void LookedAround()
    {
        if (FindNewRole())
        {
            Changed();
        }
    }

    private bool FindNewRole()
    {
        HashSet<(EndPoint, bool)> roles =
        [
            .. _multiplexer!
                .GetServers()
                .Where(static server => server.IsConnected)
                .Select(static server => (server.EndPoint, server.IsReplica)),
        ];
        return !roles.IsSubsetOf(Interlocked.Exchange(ref _roles, roles));
    }

    private void Changed()
    {
        LookForCluster();
        Reconnected?.Invoke();
    }

    /// <summary>Servers that are away tell nothing; what was known of them stays.</summary>
    private void LookForCluster()
    {
        List<IServer> connected = [.. _multiplexer!.GetServers().Where(static server => server.IsConnected)];
        if (connected.Count > 0)
        {
            _isCluster = connected.Exists(static server => server.ServerType == ServerType.Cluster);
        }
    }
}
