using Cachewright;

namespace Shop;

public interface IIgnored
{
    Task<int> GetAsync(
        CancellationToken one,
        [CacheKeyIgnore] object log,
        IProgress<int> progress,
        CancellationToken two,
        int id
    );
    Task<int> NoneAsync(CancellationToken cancellationToken);
    int Only([CacheKeyIgnore] object log);
    int No();
}

public class Ignored : IIgnored
{
    [Cached(Ttl = 5, When = nameof(Fits))]
    public Task<int> GetAsync(
        CancellationToken one,
        [CacheKeyIgnore] object log,
        IProgress<int> progress,
        CancellationToken two,
        int id
    ) => Task.FromResult(1);

    [Cached(Ttl = 5)]
    public Task<int> NoneAsync(CancellationToken cancellationToken) => Task.FromResult(1);

    [Cached(Ttl = 5)]
    public int Only([CacheKeyIgnore] object log) => 1;

    [Cached(Ttl = 5)]
    public int No() => 1;

    internal static bool Fits(object log, int id) => true;
}
