using Cachewright;

namespace Shop;

public record Box(int Id, int[] Ids, Box? Next);

public interface INames
{
    Task<int> GetAsync(int @original, int @serviceKey, int @known, int @Cache, int @Collect);
    Task<int> GetOneAsync(int @original);
    Task<int> GetTwoAsync(int @serviceKey, CancellationToken @known = default);
    int Get(int @original, int @serviceKey, int @known, int @Cache, int @Collect);
    int GetOne(int @Cache);
    Task DropAsync(int @original, int @serviceKey, int @known, int @Cache, int @Collect);
    Task<int> DropOneAsync(int[] @original, CancellationToken @serviceKey);
    Task<int> DropPathAsync(Box @original, Box? @serviceKey, Box @known, Box? @Cache, Box @Collect);
    Task<int> SetAsync(int @original);
    int Set(int @Cache);
    Task<int> Set2Async(int @original, int @serviceKey, CancellationToken @known);
}

public class Names : INames
{
    [Cached(
        Ttl = 5,
        Tags = ["x:{original}:{serviceKey}", "y:{known}"],
        TtlFrom = nameof(Time),
        Unless = nameof(Un),
        When = nameof(When)
    )]
    public Task<int> GetAsync(int @original, int @serviceKey, int @known, int @Cache, int @Collect) =>
        Task.FromResult(1);

    [Cached(Ttl = 5, Key = "{original}")]
    public Task<int> GetOneAsync(int @original) => Task.FromResult(1);

    [Cached(Ttl = 5)]
    public Task<int> GetTwoAsync(int @serviceKey, CancellationToken @known = default) => Task.FromResult(1);

    [Cached(Ttl = 5, Tags = ["x:{original}:{serviceKey}", "y:{known}"])]
    public int Get(int @original, int @serviceKey, int @known, int @Cache, int @Collect) => 1;

    [Cached(Ttl = 5)]
    public int GetOne(int @Cache) => 1;

    [InvalidatesCache(nameof(GetAsync))]
    [InvalidatesCache(Tags = ["x:{original}:{serviceKey}", "y:{known}"])]
    public Task DropAsync(int @original, int @serviceKey, int @known, int @Cache, int @Collect) => Task.CompletedTask;

    [InvalidatesCache(nameof(GetOneAsync), Map = ["original=original"])]
    public Task<int> DropOneAsync(int[] @original, CancellationToken @serviceKey) => Task.FromResult(1);

    [InvalidatesCache(nameof(GetOneAsync), Map = ["original=original.Ids"])]
    [InvalidatesCache(nameof(GetOneAsync), Map = ["original=serviceKey.Ids"])]
    [InvalidatesCache(nameof(GetOneAsync), Map = ["original=known.Next.Id"])]
    [InvalidatesCache(
        nameof(GetAsync),
        Map = [
            "original=original.Id",
            "serviceKey=serviceKey.Id",
            "known=known.Id",
            "Cache=Cache.Next.Id",
            "Collect=Collect.Id",
        ]
    )]
    [InvalidatesCache(Tags = ["x:{original.Id}:{serviceKey.Next.Id}", "y:{known.Id}"])]
    public Task<int> DropPathAsync(Box @original, Box? @serviceKey, Box @known, Box? @Cache, Box @Collect) =>
        Task.FromResult(1);

    [UpdatesCache(nameof(GetOneAsync))]
    public Task<int> SetAsync(int @original) => Task.FromResult(1);

    [UpdatesCache(nameof(GetOne))]
    public int Set(int @Cache) => 1;

    [UpdatesCache(nameof(GetTwoAsync), Value = "original")]
    [UpdatesCache(nameof(GetOneAsync))]
    public Task<int> Set2Async(int @original, int @serviceKey, CancellationToken @known) => Task.FromResult(1);

    internal static TimeSpan Time(int @known, int other) => TimeSpan.FromSeconds(other);

    internal static bool Un(int x) => false;

    internal static bool When(int @serviceKey, int @original) => false;
}
