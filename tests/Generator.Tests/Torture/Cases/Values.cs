using Cachewright;

namespace Shop;

public interface IValues
{
    (int Id, string? Name) Tuple((int a, string b) key);
    int? Maybe(int? id);
    int[][]? Jagged(int[][] id);
    Task<Dictionary<string, List<int?>>> MapAsync(Days? day);
    ValueTask<string?> NameAsync();
    IEnumerable<int> Some();
    Task<IEnumerable<string?>> SomeAsync();
    nint Native(nint x);
    (int, (string, int)?)[] Nest();
}

public enum Days
{
    A,
}

public class Values : IValues
{
    [Cached(Ttl = 5)]
    public (int Id, string? Name) Tuple((int a, string b) key) => (1, null);

    [Cached(Ttl = 5)]
    public int? Maybe(int? id) => 1;

    [Cached(Ttl = 5)]
    public int[][]? Jagged(int[][] id) => null;

    [Cached(Ttl = 5)]
    public Task<Dictionary<string, List<int?>>> MapAsync(Days? day) =>
        Task.FromResult(new Dictionary<string, List<int?>>());

    [Cached(Ttl = 5)]
    public ValueTask<string?> NameAsync() => default;

    [Cached(Ttl = 5)]
    public IEnumerable<int> Some() => [];

    [Cached(Ttl = 5)]
    public Task<IEnumerable<string?>> SomeAsync() => Task.FromResult<IEnumerable<string?>>([]);

    public nint Native(nint x) => 1;

    [Cached(Ttl = 5)]
    public (int, (string, int)?)[] Nest() => [];
}
