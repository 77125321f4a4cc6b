using Cachewright;

namespace Shop;

public record Box(int Id, int[] Ids, Box? Next);

public interface INames
{
    Task<int> GetAsync(int @Item1, int @Rest, int @ToString, int @Item2, int @Equals);
    Task<int> GetOneAsync(int @Item1);
    Task<int> GetTwoAsync(int @Rest, CancellationToken @ToString = default);
    int Get(int @Item1, int @Rest, int @ToString, int @Item2, int @Equals);
    int GetOne(int @Item2);
    Task DropAsync(int @Item1, int @Rest, int @ToString, int @Item2, int @Equals);
    Task<int> DropOneAsync(int[] @Item1, CancellationToken @Rest);
    Task<int> DropPathAsync(Box @Item1, Box? @Rest, Box @ToString, Box? @Item2, Box @Equals);
    Task<int> SetAsync(int @Item1);
    int Set(int @Item2);
    Task<int> Set2Async(int @Item1, int @Rest, CancellationToken @ToString);
}

public class Names : INames
{
    [Cached(
        Ttl = 5,
        Tags = ["x:{Item1}:{Rest}", "y:{ToString}"],
        TtlFrom = nameof(Time),
        Unless = nameof(Un),
        When = nameof(When)
    )]
    public Task<int> GetAsync(int @Item1, int @Rest, int @ToString, int @Item2, int @Equals) => Task.FromResult(1);

    [Cached(Ttl = 5, Key = "{Item1}")]
    public Task<int> GetOneAsync(int @Item1) => Task.FromResult(1);

    [Cached(Ttl = 5)]
    public Task<int> GetTwoAsync(int @Rest, CancellationToken @ToString = default) => Task.FromResult(1);

    [Cached(Ttl = 5, Tags = ["x:{Item1}:{Rest}", "y:{ToString}"])]
    public int Get(int @Item1, int @Rest, int @ToString, int @Item2, int @Equals) => 1;

    [Cached(Ttl = 5)]
    public int GetOne(int @Item2) => 1;

    [InvalidatesCache(nameof(GetAsync))]
    [InvalidatesCache(Tags = ["x:{Item1}:{Rest}", "y:{ToString}"])]
    public Task DropAsync(int @Item1, int @Rest, int @ToString, int @Item2, int @Equals) => Task.CompletedTask;

    [InvalidatesCache(nameof(GetOneAsync), Map = ["Item1=Item1"])]
    public Task<int> DropOneAsync(int[] @Item1, CancellationToken @Rest) => Task.FromResult(1);

    [InvalidatesCache(nameof(GetOneAsync), Map = ["Item1=Item1.Ids"])]
    [InvalidatesCache(nameof(GetOneAsync), Map = ["Item1=Rest.Ids"])]
    [InvalidatesCache(nameof(GetOneAsync), Map = ["Item1=ToString.Next.Id"])]
    [InvalidatesCache(
        nameof(GetAsync),
        Map = ["Item1=Item1.Id", "Rest=Rest.Id", "ToString=ToString.Id", "Item2=Item2.Next.Id", "Equals=Equals.Id"]
    )]
    [InvalidatesCache(Tags = ["x:{Item1.Id}:{Rest.Next.Id}", "y:{ToString.Id}"])]
    public Task<int> DropPathAsync(Box @Item1, Box? @Rest, Box @ToString, Box? @Item2, Box @Equals) =>
        Task.FromResult(1);

    [UpdatesCache(nameof(GetOneAsync))]
    public Task<int> SetAsync(int @Item1) => Task.FromResult(1);

    [UpdatesCache(nameof(GetOne))]
    public int Set(int @Item2) => 1;

    [UpdatesCache(nameof(GetTwoAsync), Value = "Item1")]
    [UpdatesCache(nameof(GetOneAsync))]
    public Task<int> Set2Async(int @Item1, int @Rest, CancellationToken @ToString) => Task.FromResult(1);

    internal static TimeSpan Time(int @ToString, int other) => TimeSpan.FromSeconds(other);

    internal static bool Un(int x) => false;

    internal static bool When(int @Rest, int @Item1) => false;
}
