using Cachewright;

namespace Shop;

public record Box(int Id, int[] Ids, Box? Next);

public interface INames
{
    Task<int> GetAsync(int @key, int @handle, int @writer, int @index, int @cancellationToken);
    Task<int> GetOneAsync(int @key);
    Task<int> GetTwoAsync(int @handle, CancellationToken @writer = default);
    int Get(int @key, int @handle, int @writer, int @index, int @cancellationToken);
    int GetOne(int @index);
    Task DropAsync(int @key, int @handle, int @writer, int @index, int @cancellationToken);
    Task<int> DropOneAsync(int[] @key, CancellationToken @handle);
    Task<int> DropPathAsync(Box @key, Box? @handle, Box @writer, Box? @index, Box @cancellationToken);
    Task<int> SetAsync(int @key);
    int Set(int @index);
    Task<int> Set2Async(int @key, int @handle, CancellationToken @writer);
}

public class Names : INames
{
    [Cached(
        Ttl = 5,
        Tags = ["x:{key}:{handle}", "y:{writer}"],
        TtlFrom = nameof(Time),
        Unless = nameof(Un),
        When = nameof(When)
    )]
    public Task<int> GetAsync(int @key, int @handle, int @writer, int @index, int @cancellationToken) =>
        Task.FromResult(1);

    [Cached(Ttl = 5, Key = "{key}")]
    public Task<int> GetOneAsync(int @key) => Task.FromResult(1);

    [Cached(Ttl = 5)]
    public Task<int> GetTwoAsync(int @handle, CancellationToken @writer = default) => Task.FromResult(1);

    [Cached(Ttl = 5, Tags = ["x:{key}:{handle}", "y:{writer}"])]
    public int Get(int @key, int @handle, int @writer, int @index, int @cancellationToken) => 1;

    [Cached(Ttl = 5)]
    public int GetOne(int @index) => 1;

    [InvalidatesCache(nameof(GetAsync))]
    [InvalidatesCache(Tags = ["x:{key}:{handle}", "y:{writer}"])]
    public Task DropAsync(int @key, int @handle, int @writer, int @index, int @cancellationToken) => Task.CompletedTask;

    [InvalidatesCache(nameof(GetOneAsync), Map = ["key=key"])]
    public Task<int> DropOneAsync(int[] @key, CancellationToken @handle) => Task.FromResult(1);

    [InvalidatesCache(nameof(GetOneAsync), Map = ["key=key.Ids"])]
    [InvalidatesCache(nameof(GetOneAsync), Map = ["key=handle.Ids"])]
    [InvalidatesCache(nameof(GetOneAsync), Map = ["key=writer.Next.Id"])]
    [InvalidatesCache(
        nameof(GetAsync),
        Map = [
            "key=key.Id",
            "handle=handle.Id",
            "writer=writer.Id",
            "index=index.Next.Id",
            "cancellationToken=cancellationToken.Id",
        ]
    )]
    [InvalidatesCache(Tags = ["x:{key.Id}:{handle.Next.Id}", "y:{writer.Id}"])]
    public Task<int> DropPathAsync(Box @key, Box? @handle, Box @writer, Box? @index, Box @cancellationToken) =>
        Task.FromResult(1);

    [UpdatesCache(nameof(GetOneAsync))]
    public Task<int> SetAsync(int @key) => Task.FromResult(1);

    [UpdatesCache(nameof(GetOne))]
    public int Set(int @index) => 1;

    [UpdatesCache(nameof(GetTwoAsync), Value = "key")]
    [UpdatesCache(nameof(GetOneAsync))]
    public Task<int> Set2Async(int @key, int @handle, CancellationToken @writer) => Task.FromResult(1);

    internal static TimeSpan Time(int @writer, int other) => TimeSpan.FromSeconds(other);

    internal static bool Un(int x) => false;

    internal static bool When(int @handle, int @key) => false;
}
