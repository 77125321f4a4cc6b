using Cachewright;

public interface IGlobal
{
    Task<int> GetAsync(int id);
    Task DropAsync(int id);
}

public class Global : IGlobal
{
    [Cached(Ttl = 5)]
    public Task<int> GetAsync(int id) => Task.FromResult(id);

    [InvalidatesCache(nameof(GetAsync))]
    public Task DropAsync(int id) => Task.CompletedTask;
}
