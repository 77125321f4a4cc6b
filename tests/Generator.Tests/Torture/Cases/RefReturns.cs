// refused: CW1003
using Cachewright;
namespace Shop;
public interface IWrites { int Get(int id); ref int Slot(int id); }
public class Writes : IWrites
{
    private int _x;
    [Cached(Ttl = 5)] public int Get(int id) => 1;
    [InvalidatesCache(nameof(Get))] public ref int Slot(int id) => ref _x;
}
