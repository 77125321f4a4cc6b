#nullable disable
using Cachewright;
[assembly: CacheDefaults(Ttl = 30)]
namespace Shop;
public class Item { public string Name; public Item Next { get; set; } public Dictionary<string, string> Map { get; set; } public string[] Names; }
public interface IRepo<T> { Task<string> FindAsync(T id, string name); Task<Item> ItemAsync(string a); string[] All(List<string> ids); Task<Item> SaveAsync(Item item, string a); event Action<string> Changed; string Name { get; set; } string this[string x] { get; set; } TOther Echo<TOther>(TOther x, TOther y = default); IEnumerable<string> Seq(); }
public class Repo : IRepo<string>
{
    [Cached] public Task<string> FindAsync(string id, string name) => Task.FromResult("");
    [Cached(Tags = ["a:{a}"])] public Task<Item> ItemAsync(string a) => Task.FromResult<Item>(null);
    [Cached] public string[] All(List<string> ids) => null;
    [Cached] public IEnumerable<string> Seq() => null;
    [UpdatesCache(nameof(ItemAsync), Map = ["a=item.Next.Name"])]
    [InvalidatesCache(nameof(ItemAsync), Map = ["a=item.Names"])]
    [InvalidatesCache(Tags = ["a:{item.Next.Name}"])]
    public Task<Item> SaveAsync(Item item, string a) => Task.FromResult(item);
    public event Action<string> Changed { add { } remove { } }
    public string Name { get; set; }
    public string this[string x] { get => x; set { } }
    public TOther Echo<TOther>(TOther x, TOther y = default) => x;
}
public partial class Part<T>
{
    protected ICache Cache { get; set; }
    [Cached] public partial Task<string> NameAsync(string name);
    private Task<string> NameCoreAsync(string name) => Task.FromResult("");
    [UpdatesCache(nameof(NameAsync))] public partial Task<string> SetAsync(string name);
    private Task<string> SetCoreAsync(string name) => Task.FromResult("");
    [Cached(Unless = nameof(Bad))] public partial List<string> List(string[] names);
    private List<string> ListCore(string[] names) => null;
    private static bool Bad(List<string> list) => list == null;
}
