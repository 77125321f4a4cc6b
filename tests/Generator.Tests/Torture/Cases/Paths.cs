using Cachewright;

namespace Shop;

public class Item
{
    public int Id { get; set; }
    public string Name { get; set; } = "";
    public string? Title { get; set; }
    public Item? Next { get; set; }
    public List<string>? Names { get; set; }
    public IEnumerable<int?> Maybes { get; set; } = [];
    public Point Point;
    public Point? MaybePoint;
}

public struct Point
{
    public int X;
    public int? Y;
}

public interface IPaths
{
    Task<int> GetAsync(int id);
    Task<int> NameAsync(string name);
    Task<int> TitleAsync(string? title);
    Task DropAsync(Item item, Item? maybe);
    Task<Item?> CreateAsync(int x);
    Task<Point> PointAsync(int x);
    Task<Point?> MaybePointAsync(int x);
    Task DropTitlesAsync(Item item, Item? maybe);
    Item? Sync(Item item);
    Task<Item?> SetAsync(Item item);
}

public class Paths : IPaths
{
    [Cached(Ttl = 5)]
    public Task<int> GetAsync(int id) => Task.FromResult(1);

    [Cached(Ttl = 5)]
    public Task<int> NameAsync(string name) => Task.FromResult(1);

    [Cached(Ttl = 5)]
    public Task<int> TitleAsync(string? title) => Task.FromResult(1);

    [InvalidatesCache(nameof(NameAsync), Map = ["name=item.Name"])]
    [InvalidatesCache(nameof(NameAsync), Map = ["name=item.Names"])]
    [InvalidatesCache(nameof(GetAsync), Map = ["id=item.Point.X"])]
    [InvalidatesCache(nameof(GetAsync), Map = ["id=item.Point.Y"])]
    [InvalidatesCache(nameof(GetAsync), Map = ["id=maybe.MaybePoint.X"])]
    public Task DropAsync(Item item, Item? maybe) => Task.CompletedTask;

    [InvalidatesCache(nameof(TitleAsync), Map = ["title=item.Title"])]
    [InvalidatesCache(nameof(TitleAsync), Map = ["title=item.Next.Title"])]
    [InvalidatesCache(nameof(TitleAsync), Map = ["title=maybe.Next.Name"])]
    public Task DropTitlesAsync(Item item, Item? maybe) => Task.CompletedTask;

    [InvalidatesCache(nameof(GetAsync), Map = ["id=result.Id"])]
    [InvalidatesCache(nameof(TitleAsync), Map = ["title=result.Next.Title"])]
    [InvalidatesCache(Tags = ["x:{result.Next.Name}"])]
    public Task<Item?> CreateAsync(int x) => Task.FromResult<Item?>(null);

    [InvalidatesCache(nameof(GetAsync), Map = ["id=result.X"])]
    public Task<Point> PointAsync(int x) => Task.FromResult(default(Point));

    [InvalidatesCache(nameof(GetAsync), Map = ["id=result.X"])]
    public Task<Point?> MaybePointAsync(int x) => Task.FromResult<Point?>(null);

    [InvalidatesCache(nameof(GetAsync), Map = ["id=result.Id"])]
    [InvalidatesCache(nameof(GetAsync), Map = ["id=item.Next.Id"])]
    public Item? Sync(Item item) => null;

    [InvalidatesCache(nameof(NameAsync), Map = ["name=item.Next.Name"])]
    [InvalidatesCache(Tags = ["y:{item.Name}"])]
    public Task<Item?> SetAsync(Item item) => Task.FromResult<Item?>(null);
}
