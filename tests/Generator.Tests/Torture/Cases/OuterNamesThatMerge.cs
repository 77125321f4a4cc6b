// refused: CW1012
using Cachewright;

namespace Shop;

public interface IThing
{
    Task<int> GetAsync(int id);
}

public class Outer
{
    public class Inner : IThing
    {
        [Cached(Ttl = 5)]
        public Task<int> GetAsync(int id) => Task.FromResult(id);
    }
}

public class OuterInner : IThing
{
    [Cached(Ttl = 5)]
    public Task<int> GetAsync(int id) => Task.FromResult(id);
}
