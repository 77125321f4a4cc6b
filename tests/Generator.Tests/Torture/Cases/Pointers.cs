// refused: CW1009
using Cachewright;

namespace Shop;

public unsafe interface IPointers
{
    Task<int> GetAsync(int id);
    int* Pointer(int*[] x);
}

public unsafe class Pointers : IPointers
{
    [Cached(Ttl = 5)]
    public Task<int> GetAsync(int id) => Task.FromResult(1);

    public int* Pointer(int*[] x) => x[0];
}
