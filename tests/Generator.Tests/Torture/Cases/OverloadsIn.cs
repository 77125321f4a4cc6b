// refused: CW2006
using Cachewright;

namespace Shop;

public interface IOverloads
{
    int Get(int id);
    int Get(in int id);
}

public class Overloads : IOverloads
{
    [Cached(Ttl = 5)]
    public int Get(int id) => 1;

    [Cached(Ttl = 5)]
    public int Get(in int id) => 1;
}
