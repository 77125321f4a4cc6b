using Cachewright;

namespace Shop;

public interface IData
{
    int Cache(int id);
    int InvalidateAll(int id);
    int DataCache(int id);
    int Equals(int id);
    int GetHashCode(int id);
}

public class Data : IData
{
    [Cached(Ttl = 5)]
    public int Cache(int id) => id;

    [Cached(Ttl = 5)]
    public int InvalidateAll(int id) => id;

    [Cached(Ttl = 5)]
    public int DataCache(int id) => id;

    [Cached(Ttl = 5)]
    public int Equals(int id) => id;

    [Cached(Ttl = 5)]
    public int GetHashCode(int id) => id;
}
