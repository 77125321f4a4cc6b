using Cachewright;

namespace Shop
{
    public class Task { }

    public class TimeSpan { }

    public class ValueTask { }

    public class String { }

    public class CachePeek { }

    public class Type { }

    namespace System
    {
        public class Object { }
    }

    public interface IThing
    {
        global::System.Threading.Tasks.Task<int> GetAsync(int id, string x);
        Cachewright.Own Own();
    }

    public class Thing : IThing
    {
        [Cached(Ttl = 5)]
        public global::System.Threading.Tasks.Task<int> GetAsync(int id, string x) =>
            global::System.Threading.Tasks.Task.FromResult(id);

        [Cached(Ttl = 5)]
        public Cachewright.Own Own() => new(1);
    }
}

namespace Shop.Cachewright
{
    public record Own(int Id);

    public class ICache { }
}
