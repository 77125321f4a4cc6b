using Cachewright;

namespace Shop;

public interface IInner<T>
{
    Task<int> GetAsync(int id);
    Task<string> NameAsync<TOther>(int id);
    Task DropAsync(int id);
}

public class Outer<T>
    where T : class
{
    public class Middle
    {
        public class Inner<TKey> : IInner<T>
            where TKey : struct
        {
            [Cached(Ttl = 5)]
            public Task<int> GetAsync(int id) => Task.FromResult(id);

            [Cached(Ttl = 5)]
            public Task<string> NameAsync<TOther>(int id) => Task.FromResult("");

            [InvalidatesCache(nameof(GetAsync))]
            public Task DropAsync(int id) => Task.CompletedTask;
        }
    }
}
