using Cachewright;

namespace Shop;

public record Box(int Id, int[] Ids, Box? Next);

public interface INames
{
    Task<int> GetAsync(int @global, int @read, int @element, int @unordered, int @count);
    Task<int> GetOneAsync(int @global);
    Task<int> GetTwoAsync(int @read, CancellationToken @element = default);
    int Get(int @global, int @read, int @element, int @unordered, int @count);
    int GetOne(int @unordered);
    Task DropAsync(int @global, int @read, int @element, int @unordered, int @count);
    Task<int> DropOneAsync(int[] @global, CancellationToken @read);
    Task<int> DropPathAsync(Box @global, Box? @read, Box @element, Box? @unordered, Box @count);
    Task<int> SetAsync(int @global);
    int Set(int @unordered);
    Task<int> Set2Async(int @global, int @read, CancellationToken @element);
}

public class Names : INames
{
    [Cached(
        Ttl = 5,
        Tags = ["x:{global}:{read}", "y:{element}"],
        TtlFrom = nameof(Time),
        Unless = nameof(Un),
        When = nameof(When)
    )]
    public Task<int> GetAsync(int @global, int @read, int @element, int @unordered, int @count) => Task.FromResult(1);

    [Cached(Ttl = 5, Key = "{global}")]
    public Task<int> GetOneAsync(int @global) => Task.FromResult(1);

    [Cached(Ttl = 5)]
    public Task<int> GetTwoAsync(int @read, CancellationToken @element = default) => Task.FromResult(1);

    [Cached(Ttl = 5, Tags = ["x:{global}:{read}", "y:{element}"])]
    public int Get(int @global, int @read, int @element, int @unordered, int @count) => 1;

    [Cached(Ttl = 5)]
    public int GetOne(int @unordered) => 1;

    [InvalidatesCache(nameof(GetAsync))]
    [InvalidatesCache(Tags = ["x:{global}:{read}", "y:{element}"])]
    public Task DropAsync(int @global, int @read, int @element, int @unordered, int @count) => Task.CompletedTask;

    [InvalidatesCache(nameof(GetOneAsync), Map = ["global=global"])]
    public Task<int> DropOneAsync(int[] @global, CancellationToken @read) => Task.FromResult(1);

    [InvalidatesCache(nameof(GetOneAsync), Map = ["global=global.Ids"])]
    [InvalidatesCache(nameof(GetOneAsync), Map = ["global=read.Ids"])]
    [InvalidatesCache(nameof(GetOneAsync), Map = ["global=element.Next.Id"])]
    [InvalidatesCache(
        nameof(GetAsync),
        Map = [
            "global=global.Id",
            "read=read.Id",
            "element=element.Id",
            "unordered=unordered.Next.Id",
            "count=count.Id",
        ]
    )]
    [InvalidatesCache(Tags = ["x:{global.Id}:{read.Next.Id}", "y:{element.Id}"])]
    public Task<int> DropPathAsync(Box @global, Box? @read, Box @element, Box? @unordered, Box @count) =>
        Task.FromResult(1);

    [UpdatesCache(nameof(GetOneAsync))]
    public Task<int> SetAsync(int @global) => Task.FromResult(1);

    [UpdatesCache(nameof(GetOne))]
    public int Set(int @unordered) => 1;

    [UpdatesCache(nameof(GetTwoAsync), Value = "global")]
    [UpdatesCache(nameof(GetOneAsync))]
    public Task<int> Set2Async(int @global, int @read, CancellationToken @element) => Task.FromResult(1);

    internal static TimeSpan Time(int @element, int other) => TimeSpan.FromSeconds(other);

    internal static bool Un(int x) => false;

    internal static bool When(int @read, int @global) => false;
}
