// refused: CW1009
using Cachewright;

namespace Shop;

public partial struct Stru(ICache store)
{
    private readonly ICache _store = store;

    [Cached(Ttl = 5)]
    public partial Task<int> GetAsync(int id);

    private Task<int> GetCoreAsync(int id) => Task.FromResult(id);
}
