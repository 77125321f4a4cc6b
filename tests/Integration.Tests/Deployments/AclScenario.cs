using Cachewright.Integration.Nodes;
using Cachewright.Integration.Redis;
using Cachewright.Integration.Servers;
using Cachewright.Integration.Shop;
using Cachewright.Protocol;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Xunit;

namespace Cachewright.Integration.Deployments;

/// <summary>Every path of the protocol once, as a Redis user of its own; says which of them did not do what it should.</summary>
internal sealed class AclScenario : IAsyncDisposable
{
    private readonly List<string> _failures = [];
    private readonly ShopDatabase _database = new();
    private readonly LogRecorder _log = new();
    private readonly RedisServer _server;
    private readonly string _user;
    private readonly Node _node;

    /// <summary>Holds of whole seconds are set with EXPIRE, others with PEXPIRE.</summary>
    private readonly Node _other;

    /// <summary>The user's name is that of the namespace, too.</summary>
    public AclScenario(RedisServer server, string user)
    {
        _database.Put(new Product(1, "apple", 7));
        _server = server;
        _user = user;
        _node = NewNode(TimeSpan.FromSeconds(30));
        _other = NewNode(TimeSpan.FromSeconds(30.5));
    }

    /// <summary>The paths that failed.</summary>
    public IReadOnlyCollection<string> Failures => _failures;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>Whether the log has this text, in a line about failures.</summary>
    public bool Logged(string text) =>
        _log.Lines.Any(line =>
            line.StartsWith("Warning", StringComparison.Ordinal)
            && line.Contains(text, StringComparison.OrdinalIgnoreCase)
        );

    /// <summary>Runs all paths that a working server sees.</summary>
    public async Task RunAsync()
    {
        IProductCatalog catalog = _node.Catalog;
        await ExpectAsync("load", 1, () => catalog.GetAsync(1, Stop));
        await ExpectAsync("hit", 0, () => catalog.GetAsync(1, Stop));
        await catalog.DeleteAsync([1]);
        await ExpectAsync("invalidation of an entry", 1, () => catalog.GetAsync(1, Stop));
        await ExpectAsync("hit after an invalidation", 0, () => catalog.GetAsync(1, Stop));
        await catalog.ListAsync(7, 0);
        await _node.Cache.InvalidateTagAsync("lists", Stop);
        await ExpectAsync("invalidation of a tag", 1, () => catalog.ListAsync(7, 0));
        await catalog.SortAsync();
        await ExpectAsync("invalidation of a method", 1, () => catalog.ListAsync(7, 0));
        await ExpectAsync("hit after both", 0, () => catalog.ListAsync(7, 0));
        await catalog.RenameAsync(1, "pear");
        await ExpectAsync("write-through", 0, () => catalog.GetAsync(1, Stop));
        await FenceAsync(_node);
        await FenceAsync(_other);
        await ReturnLeaseAsync();
        await ExpectAsync("load after a fence", 1, () => catalog.GetAsync(1, Stop));
        await ExpectAsync("hit after a fence", 0, () => catalog.GetAsync(1, Stop));
    }

    /// <summary>The journal, because the server does not answer for a while; and re-sending, because it ends the connections.</summary>
    public async Task RunWithInterruptionsAsync()
    {
        _server.Freeze();
        await _node.Catalog.DeleteAsync([1]);
        _server.Thaw();
        await _log.SeenAsync("All kept invalidations have reached Redis");
        await UntilHitAsync(1);
        await (await _server.AdminAsync()).ExecuteAsync("CLIENT", "KILL", "USER", _user);
        await _log.SeenAsync("recent invalidations are sent again");
        await UntilHitAsync(1);
    }

    public async ValueTask DisposeAsync()
    {
        await _node.DisposeAsync();
        await _other.DisposeAsync();
        _log.Dispose();
    }

    private Node NewNode(TimeSpan holdTime) =>
        new(
            _user,
            _database,
            options =>
            {
                options.Configuration =
                    AclPage.Configuration(_server.Configuration, _user) + ",keepAlive=1,asyncTimeout=3000";
                options.CacheBudget = TimeSpan.FromSeconds(4);
                options.HoldTime = holdTime;
            },
            services => services.AddSingleton<ILoggerFactory>(_log)
        );

    /// <summary>Waits until the cache answers.</summary>
    public Task UntilHitAsync(int id) =>
        Eventually.TrueAsync(async () =>
        {
            int before = _database.Reads;
            await _node.Catalog.GetAsync(id, Stop);
            return _database.Reads == before;
        });

    /// <summary>What follows a question that was answered too late: a server is not late when it is asked to be, so the store itself is asked.</summary>
    private async Task ReturnLeaseAsync()
    {
        StoreTerminal terminal = new(RedisCache.Of(_node.Cache).Core.Async.Store, _user);
        try
        {
            await terminal.AskAsync("open lease=7");
            await terminal.AskAsync("return-lease lease=7");
        }
        catch (StoreUnavailableException)
        {
            _failures.Add("lease given back");
        }
    }

    private async Task FenceAsync(Node node)
    {
        Gate gate = new();
        gate.Open();
        try
        {
            await node.Get<IStock>().CountAsync(1, gate);
        }
        catch (FenceUnavailableException)
        {
            _failures.Add("fence");
        }
    }

    private async Task ExpectAsync(string path, int loads, Func<Task> call)
    {
        int before = _database.Reads;
        await call();
        if (_database.Reads - before != loads)
        {
            _failures.Add(path);
        }
    }
}
