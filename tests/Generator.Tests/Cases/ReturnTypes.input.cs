using Cachewright;

namespace Shop;

public interface IReports
{
    int Count(int year);
    string? Title(int year);
    string Summary(int year, CancellationToken token);
    ValueTask<string> TitleAsync(int year);
    Task<int?> RankAsync(int year);
    Task<IEnumerable<string>> LinesAsync(int year);
    IEnumerable<string> Lines();
    string Publish(int year);
    int Rename(int year, string title);
}

public sealed class Reports : IReports
{
    [Cached(Ttl = 60)]
    public int Count(int year) => year;

    [Cached(Ttl = 60)]
    public string? Title(int year) => null;

    [Cached(Ttl = 60)]
    public string Summary(int year, CancellationToken token) => "";

    [Cached(Ttl = 60)]
    public ValueTask<string> TitleAsync(int year) => new("");

    [Cached(Ttl = 60)]
    public Task<int?> RankAsync(int year) => Task.FromResult<int?>(null);

    [Cached(Ttl = 60)]
    public Task<IEnumerable<string>> LinesAsync(int year) => Task.FromResult<IEnumerable<string>>([]);

    [Cached(Ttl = 60)]
    public IEnumerable<string> Lines() => [];

    [UpdatesCache(nameof(Title))]
    public string Publish(int year) => "";

    [UpdatesCache(nameof(Title), Value = "title")]
    [InvalidatesCache(nameof(Count))]
    public int Rename(int year, string title) => 1;
}
