using Cachewright.CompilerServices;
using Cachewright.Keys;
using Cachewright.Protocol;
using Cachewright.Runtime.Tests.Protocol;
using Microsoft.Extensions.Logging.Abstractions;

namespace Cachewright.Runtime.Tests.Interleavings.Worlds;

/// <summary>A process: the production code of one cache with one cached method.</summary>
internal sealed class Process : IDisposable
{
    private static readonly ServiceProvider s_services = new ServiceCollection().BuildServiceProvider();

    public Process(string name, int seed, TimeProvider clock, ICacheStore store, int tags)
    {
        Name = name;
        CacheCore core = new(
            new CachewrightOptions { Namespace = "test" },
            clock,
            NullLogger.Instance,
            store,
            store,
            new Random(seed),
            static work => work()
        );
        Cache = new RedisCache(core, s_services.GetRequiredService<IServiceScopeFactory>());
        Method = new CachedMethod<NumberKey, Box?>(
            Cache,
            new CachedMethodDefinition<NumberKey, Box?>
            {
                Name = "Numbers.GetAsync",
                Codec = new BoxCodec(),
                Ttl = History.Life,
                NullTtl = History.Life,
                MaxTtl = History.Life,
                TagCount = tags,
            }
        );
    }

    public string Name { get; }

    public RedisCache Cache { get; }

    public CachedMethod<NumberKey, Box?> Method { get; }

    /// <summary>Whether a load of an entry runs that others can wait for.</summary>
    public bool HasFlight(int key)
    {
        EntryNames names = Method.Entries.Names.Entry(new NumberKey(key));
        return Method.Entries.Flights.Contains(names) || Method.Entries.LateFlights.Contains(names);
    }

    /// <summary>The journal may be full and Redis silent where a schedule was given up, so nothing is sent any more.</summary>
    public void Dispose() => Cache.Core.Metrics.Dispose();
}
