using Cachewright;

namespace Shop;

public interface IBoth
{
    Task<int> GetAsync(int id);
    Task<int> OtherAsync(int id);
    int this[int x] { get; init; }
}

public partial class Both(ICache cache)
{
    [Cached(Ttl = 5)]
    public partial Task<int> GetAsync(int id);

    private Task<int> GetCoreAsync(int id) => Task.FromResult(id);

    [InvalidatesCache(nameof(GetAsync))]
    public partial void Drop(int id);

    private void DropCore(int id) { }
}
