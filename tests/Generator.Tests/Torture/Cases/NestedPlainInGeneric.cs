using Cachewright;

namespace Shop;

public interface IInner
{
    Task<int> GetAsync(int id);
}

public class Outer<T>
    where T : class
{
    public class Inner : IInner
    {
        [Cached(Ttl = 5)]
        public Task<int> GetAsync(int id) => Task.FromResult(id);
    }
}
