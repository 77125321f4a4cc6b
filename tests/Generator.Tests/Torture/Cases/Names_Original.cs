using Cachewright;

namespace Shop;

public record Box(int Id, int[] Ids, Box? Next);

public interface INames
{
    Task<int> GetAsync(int @Original, int @ServiceKey, int @_cache, int @_original, int @state);
    Task<int> GetOneAsync(int @Original);
    Task<int> GetTwoAsync(int @ServiceKey, CancellationToken @_cache = default);
    int Get(int @Original, int @ServiceKey, int @_cache, int @_original, int @state);
    int GetOne(int @_original);
    Task DropAsync(int @Original, int @ServiceKey, int @_cache, int @_original, int @state);
    Task<int> DropOneAsync(int[] @Original, CancellationToken @ServiceKey);
    Task<int> DropPathAsync(Box @Original, Box? @ServiceKey, Box @_cache, Box? @_original, Box @state);
    Task<int> SetAsync(int @Original);
    int Set(int @_original);
    Task<int> Set2Async(int @Original, int @ServiceKey, CancellationToken @_cache);
}

public class Names : INames
{
    [Cached(
        Ttl = 5,
        Tags = ["x:{Original}:{ServiceKey}", "y:{_cache}"],
        TtlFrom = nameof(Time),
        Unless = nameof(Un),
        When = nameof(When)
    )]
    public Task<int> GetAsync(int @Original, int @ServiceKey, int @_cache, int @_original, int @state) =>
        Task.FromResult(1);

    [Cached(Ttl = 5, Key = "{Original}")]
    public Task<int> GetOneAsync(int @Original) => Task.FromResult(1);

    [Cached(Ttl = 5)]
    public Task<int> GetTwoAsync(int @ServiceKey, CancellationToken @_cache = default) => Task.FromResult(1);

    [Cached(Ttl = 5, Tags = ["x:{Original}:{ServiceKey}", "y:{_cache}"])]
    public int Get(int @Original, int @ServiceKey, int @_cache, int @_original, int @state) => 1;

    [Cached(Ttl = 5)]
    public int GetOne(int @_original) => 1;

    [InvalidatesCache(nameof(GetAsync))]
    [InvalidatesCache(Tags = ["x:{Original}:{ServiceKey}", "y:{_cache}"])]
    public Task DropAsync(int @Original, int @ServiceKey, int @_cache, int @_original, int @state) =>
        Task.CompletedTask;

    [InvalidatesCache(nameof(GetOneAsync), Map = ["Original=Original"])]
    public Task<int> DropOneAsync(int[] @Original, CancellationToken @ServiceKey) => Task.FromResult(1);

    [InvalidatesCache(nameof(GetOneAsync), Map = ["Original=Original.Ids"])]
    [InvalidatesCache(nameof(GetOneAsync), Map = ["Original=ServiceKey.Ids"])]
    [InvalidatesCache(nameof(GetOneAsync), Map = ["Original=_cache.Next.Id"])]
    [InvalidatesCache(
        nameof(GetAsync),
        Map = [
            "Original=Original.Id",
            "ServiceKey=ServiceKey.Id",
            "_cache=_cache.Id",
            "_original=_original.Next.Id",
            "state=state.Id",
        ]
    )]
    [InvalidatesCache(Tags = ["x:{Original.Id}:{ServiceKey.Next.Id}", "y:{_cache.Id}"])]
    public Task<int> DropPathAsync(Box @Original, Box? @ServiceKey, Box @_cache, Box? @_original, Box @state) =>
        Task.FromResult(1);

    [UpdatesCache(nameof(GetOneAsync))]
    public Task<int> SetAsync(int @Original) => Task.FromResult(1);

    [UpdatesCache(nameof(GetOne))]
    public int Set(int @_original) => 1;

    [UpdatesCache(nameof(GetTwoAsync), Value = "Original")]
    [UpdatesCache(nameof(GetOneAsync))]
    public Task<int> Set2Async(int @Original, int @ServiceKey, CancellationToken @_cache) => Task.FromResult(1);

    internal static TimeSpan Time(int @_cache, int other) => TimeSpan.FromSeconds(other);

    internal static bool Un(int x) => false;

    internal static bool When(int @ServiceKey, int @Original) => false;
}
