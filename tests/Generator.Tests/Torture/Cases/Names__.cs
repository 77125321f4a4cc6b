using Cachewright;

namespace Shop;

public record Box(int Id, int[] Ids, Box? Next);

public interface INames
{
    Task<int> GetAsync(int @_, int @__, int @_key, int @field, int @args);
    Task<int> GetOneAsync(int @_);
    Task<int> GetTwoAsync(int @__, CancellationToken @_key = default);
    int Get(int @_, int @__, int @_key, int @field, int @args);
    int GetOne(int @field);
    Task DropAsync(int @_, int @__, int @_key, int @field, int @args);
    Task<int> DropOneAsync(int[] @_, CancellationToken @__);
    Task<int> DropPathAsync(Box @_, Box? @__, Box @_key, Box? @field, Box @args);
    Task<int> SetAsync(int @_);
    int Set(int @field);
    Task<int> Set2Async(int @_, int @__, CancellationToken @_key);
}

public class Names : INames
{
    [Cached(
        Ttl = 5,
        Tags = ["x:{_}:{__}", "y:{_key}"],
        TtlFrom = nameof(Time),
        Unless = nameof(Un),
        When = nameof(When)
    )]
    public Task<int> GetAsync(int @_, int @__, int @_key, int @field, int @args) => Task.FromResult(1);

    [Cached(Ttl = 5, Key = "{_}")]
    public Task<int> GetOneAsync(int @_) => Task.FromResult(1);

    [Cached(Ttl = 5)]
    public Task<int> GetTwoAsync(int @__, CancellationToken @_key = default) => Task.FromResult(1);

    [Cached(Ttl = 5, Tags = ["x:{_}:{__}", "y:{_key}"])]
    public int Get(int @_, int @__, int @_key, int @field, int @args) => 1;

    [Cached(Ttl = 5)]
    public int GetOne(int @field) => 1;

    [InvalidatesCache(nameof(GetAsync))]
    [InvalidatesCache(Tags = ["x:{_}:{__}", "y:{_key}"])]
    public Task DropAsync(int @_, int @__, int @_key, int @field, int @args) => Task.CompletedTask;

    [InvalidatesCache(nameof(GetOneAsync), Map = ["_=_"])]
    public Task<int> DropOneAsync(int[] @_, CancellationToken @__) => Task.FromResult(1);

    [InvalidatesCache(nameof(GetOneAsync), Map = ["_=_.Ids"])]
    [InvalidatesCache(nameof(GetOneAsync), Map = ["_=__.Ids"])]
    [InvalidatesCache(nameof(GetOneAsync), Map = ["_=_key.Next.Id"])]
    [InvalidatesCache(
        nameof(GetAsync),
        Map = ["_=_.Id", "__=__.Id", "_key=_key.Id", "field=field.Next.Id", "args=args.Id"]
    )]
    [InvalidatesCache(Tags = ["x:{_.Id}:{__.Next.Id}", "y:{_key.Id}"])]
    public Task<int> DropPathAsync(Box @_, Box? @__, Box @_key, Box? @field, Box @args) => Task.FromResult(1);

    [UpdatesCache(nameof(GetOneAsync))]
    public Task<int> SetAsync(int @_) => Task.FromResult(1);

    [UpdatesCache(nameof(GetOne))]
    public int Set(int @field) => 1;

    [UpdatesCache(nameof(GetTwoAsync), Value = "_")]
    [UpdatesCache(nameof(GetOneAsync))]
    public Task<int> Set2Async(int @_, int @__, CancellationToken @_key) => Task.FromResult(1);

    internal static TimeSpan Time(int @_key, int other) => TimeSpan.FromSeconds(other);

    internal static bool Un(int x) => false;

    internal static bool When(int @__, int @_) => false;
}
