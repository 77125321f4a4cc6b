namespace Cachewright.TwoBuilds;

/// <summary>What a load returns is what the last command said.</summary>
internal sealed class Articles(Source source) : IArticles
{
    [Cached(Ttl = 600, Tags = ["parity:{id}"])]
    public Task<Article> FindAsync(int id)
    {
        source.Loads++;
        return Task.FromResult(Make(id));
    }

    [InvalidatesCache(nameof(FindAsync))]
    public Task SaveAsync(int id) => Task.CompletedTask;

    [InvalidatesCache(nameof(FindAsync), All = true)]
    public Task SaveAllAsync() => Task.CompletedTask;

    [UpdatesCache(nameof(FindAsync))]
    public Task<Article> RenameAsync(int id) => Task.FromResult(Make(id));

    private Article Make(int id) => new(id, Name: source.Name, Label: "label of " + source.Name);
}
