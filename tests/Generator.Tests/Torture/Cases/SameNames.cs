using Cachewright;

namespace One
{
    public interface IThing
    {
        Task<int> GetAsync(int id);
    }

    public class Thing : IThing
    {
        [Cached(Ttl = 5)]
        public Task<int> GetAsync(int id) => Task.FromResult(id);
    }

    public class A
    {
        public class Thing : IThing
        {
            [Cached(Ttl = 5)]
            public Task<int> GetAsync(int id) => Task.FromResult(id);
        }
    }

    public class Thing<T> : IThing
    {
        [Cached(Ttl = 5)]
        public Task<int> GetAsync(int id) => Task.FromResult(id);
    }
}

namespace Two
{
    public class Thing : One.IThing
    {
        [Cached(Ttl = 5)]
        public Task<int> GetAsync(int id) => Task.FromResult(id);
    }

    public class B
    {
        public class Thing : One.IThing
        {
            [Cached(Ttl = 5)]
            public Task<int> GetAsync(int id) => Task.FromResult(id);
        }
    }
}
