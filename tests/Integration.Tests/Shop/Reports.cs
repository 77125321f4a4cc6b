namespace Cachewright.Integration.Shop;

/// <summary>Methods that return neither a task nor a list.</summary>
internal sealed class Reports(ShopDatabase database) : IReports
{
    [Cached(Ttl = 3600)]
    public string Title(int year) => database.Read(data => data.Find(year)?.Name ?? "untitled");

    [Cached(Ttl = 3600)]
    public ValueTask<int> PagesAsync(int year) => new(database.ReadAsync(_ => year));

    [Cached(Ttl = 3600)]
    public IEnumerable<int> Years(int first) => database.Read(_ => Enumerable.Range(first, 3));

    [InvalidatesCache(nameof(Title))]
    [InvalidatesCache(nameof(PagesAsync))]
    public void Touch(int year) => database.Put(new Product(year, "touched", 0));

    [UpdatesCache(nameof(Title))]
    public string Retitle(int year, string title)
    {
        database.Put(new Product(year, title, 0));
        return title;
    }
}
