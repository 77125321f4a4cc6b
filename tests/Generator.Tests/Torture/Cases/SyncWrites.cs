using Cachewright;
namespace Shop;
public class Item { public int Id; public Item? Next; public int[]? Ids; }
public interface IWrites { int Get(int id); Item? Find(int id, string? name); void Out(int id, out int x); void Ref(ref int id); bool TryIt(int id, in Item item); ref int Slot(int id); void Spans(ReadOnlySpan<int> id, int x); Item? Put(Item? item, string? name); T Gen<T>(int id, T item) where T : Item; void NoReturn(int id); ValueTask VAsync(int id); IEnumerable<int> It(int id); dynamic Dyn(int id); (int id, Item? x) Tup(int id); IAsyncEnumerable<int> Stream(int id); }
public class Writes : IWrites
{
    private int _x;
    [Cached(Ttl = 5)] public int Get(int id) => 1;
    [Cached(Ttl = 5)] public Item? Find(int id, string? name) => null;
    [InvalidatesCache(nameof(Get))] public void Out(int id, out int x) => x = 1;
    [InvalidatesCache(nameof(Get))] public void Ref(ref int id) { }
    [InvalidatesCache(nameof(Get), Map = ["id=item.Next.Id"])] public bool TryIt(int id, in Item item) => true;
    public ref int Slot(int id) => ref _x;
    [InvalidatesCache(nameof(Get), Map = ["id=x"])] public void Spans(ReadOnlySpan<int> id, int x) { }
    [UpdatesCache(nameof(Find), Map = ["id=item.Id"], Value = "item")] [InvalidatesCache(nameof(Get), Map = ["id=item.Next.Ids"])] public Item? Put(Item? item, string? name) => null;
    [InvalidatesCache(nameof(Get), Map = ["id=item.Id"])] public T Gen<T>(int id, T item) where T : Item => item;
    [InvalidatesCache(nameof(Get))] [System.Diagnostics.CodeAnalysis.DoesNotReturn] public void NoReturn(int id) => throw new Exception();
    [InvalidatesCache(nameof(Get))] public ValueTask VAsync(int id) => default;
    [InvalidatesCache(nameof(Get))] public IEnumerable<int> It(int id) => [];
    [InvalidatesCache(nameof(Get))] public dynamic Dyn(int id) => 1;
    [InvalidatesCache(nameof(Get), Map = ["id=result.x.Id"])] public (int id, Item? x) Tup(int id) => default;
    [InvalidatesCache(nameof(Get))] public IAsyncEnumerable<int> Stream(int id) => null!;
}
