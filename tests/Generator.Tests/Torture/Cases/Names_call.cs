using Cachewright;

namespace Shop;

public record Box(int Id, int[] Ids, Box? Next);

public interface INames
{
    Task<int> GetAsync(int @call, int @token, int @services, int @value, int @cache);
    Task<int> GetOneAsync(int @call);
    Task<int> GetTwoAsync(int @token, CancellationToken @services = default);
    int Get(int @call, int @token, int @services, int @value, int @cache);
    int GetOne(int @value);
    Task DropAsync(int @call, int @token, int @services, int @value, int @cache);
    Task<int> DropOneAsync(int[] @call, CancellationToken @token);
    Task<int> DropPathAsync(Box @call, Box? @token, Box @services, Box? @value, Box @cache);
    Task<int> SetAsync(int @call);
    int Set(int @value);
    Task<int> Set2Async(int @call, int @token, CancellationToken @services);
}

public class Names : INames
{
    [Cached(
        Ttl = 5,
        Tags = ["x:{call}:{token}", "y:{services}"],
        TtlFrom = nameof(Time),
        Unless = nameof(Un),
        When = nameof(When)
    )]
    public Task<int> GetAsync(int @call, int @token, int @services, int @value, int @cache) => Task.FromResult(1);

    [Cached(Ttl = 5, Key = "{call}")]
    public Task<int> GetOneAsync(int @call) => Task.FromResult(1);

    [Cached(Ttl = 5)]
    public Task<int> GetTwoAsync(int @token, CancellationToken @services = default) => Task.FromResult(1);

    [Cached(Ttl = 5, Tags = ["x:{call}:{token}", "y:{services}"])]
    public int Get(int @call, int @token, int @services, int @value, int @cache) => 1;

    [Cached(Ttl = 5)]
    public int GetOne(int @value) => 1;

    [InvalidatesCache(nameof(GetAsync))]
    [InvalidatesCache(Tags = ["x:{call}:{token}", "y:{services}"])]
    public Task DropAsync(int @call, int @token, int @services, int @value, int @cache) => Task.CompletedTask;

    [InvalidatesCache(nameof(GetOneAsync), Map = ["call=call"])]
    public Task<int> DropOneAsync(int[] @call, CancellationToken @token) => Task.FromResult(1);

    [InvalidatesCache(nameof(GetOneAsync), Map = ["call=call.Ids"])]
    [InvalidatesCache(nameof(GetOneAsync), Map = ["call=token.Ids"])]
    [InvalidatesCache(nameof(GetOneAsync), Map = ["call=services.Next.Id"])]
    [InvalidatesCache(
        nameof(GetAsync),
        Map = ["call=call.Id", "token=token.Id", "services=services.Id", "value=value.Next.Id", "cache=cache.Id"]
    )]
    [InvalidatesCache(Tags = ["x:{call.Id}:{token.Next.Id}", "y:{services.Id}"])]
    public Task<int> DropPathAsync(Box @call, Box? @token, Box @services, Box? @value, Box @cache) =>
        Task.FromResult(1);

    [UpdatesCache(nameof(GetOneAsync))]
    public Task<int> SetAsync(int @call) => Task.FromResult(1);

    [UpdatesCache(nameof(GetOne))]
    public int Set(int @value) => 1;

    [UpdatesCache(nameof(GetTwoAsync), Value = "call")]
    [UpdatesCache(nameof(GetOneAsync))]
    public Task<int> Set2Async(int @call, int @token, CancellationToken @services) => Task.FromResult(1);

    internal static TimeSpan Time(int @services, int other) => TimeSpan.FromSeconds(other);

    internal static bool Un(int x) => false;

    internal static bool When(int @token, int @call) => false;
}
