using Cachewright;

namespace Shop;

public interface ISlow
{
    int Get(int id, CancellationToken token);
    int Get(int id);
    int Only(CancellationToken token);
}

public class Slow : ISlow
{
    [Cached(Ttl = 5)]
    public int Get(int id, CancellationToken token) => 1;

    [Cached(Ttl = 5)]
    public int Get(int id) => 1;

    [Cached(Ttl = 5)]
    public int Only(CancellationToken token) => 1;
}

public partial class Statics
{
    [Cached(Ttl = 5)]
    public static partial int Count(CancellationToken token, ICache cache);

    private static int CountCore(CancellationToken token) => 1;
}
