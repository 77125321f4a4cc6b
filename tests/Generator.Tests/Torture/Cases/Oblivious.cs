#nullable disable
using Cachewright;

namespace Shop;

public class Item
{
    public int Id { get; set; }
    public string Name { get; set; }
    public Item Next { get; set; }
    public List<string> Names { get; set; }
}

public interface IOld
{
    Task<Item> GetAsync(string id, Item item);
    Task<string> NameAsync(string name);
    Task DropAsync(Item item, string id);
    Task<Item> SetAsync(string name, Item item);
    string Other(string x);
}

public class Old : IOld
{
    public Task<Item> GetAsync(string id, Item item) => Task.FromResult<Item>(null);

    [Cached(Ttl = 5, Tags = ["a:{name}"], Unless = nameof(IsBad))]
    public Task<string> NameAsync(string name) => Task.FromResult("");

    internal static bool IsBad(string text) => text == null;

    [InvalidatesCache(nameof(NameAsync), Map = ["name=item.Next.Name"])]
    [InvalidatesCache(nameof(NameAsync), Map = ["name=item.Names"])]
    [InvalidatesCache(Tags = ["a:{item.Next.Name}"])]
    public Task DropAsync(Item item, string id) => Task.CompletedTask;

    [InvalidatesCache(nameof(NameAsync), Map = ["name=result.Next.Name"])]
    public Task<Item> SetAsync(string name, Item item) => Task.FromResult(item);

    public string Other(string x) => x;
}

public partial class OldPart
{
    private ICache _store;

    [Cached(Ttl = 5)]
    public partial Task<string> NameAsync(string name);

    private Task<string> NameCoreAsync(string name) => Task.FromResult("");
}
