using Cachewright;
using AliasInt = int;
using Alias = Shop.Secret;

namespace Shop;

internal record Secret(int Id);

public interface IPublic
{
    Task<int> GetAsync(int id);
}

internal class Hidden : IPublic
{
    [Cached(Ttl = 5)]
    public Task<int> GetAsync(AliasInt id) => Task.FromResult(id);
}

internal interface IInternal
{
    Task<Alias> GetAsync(int id);
    Task<int> OtherAsync(int id);
}

public class Visible : IInternal
{
    [Cached(Ttl = 5)]
    Task<Alias> IInternal.GetAsync(int id) => Task.FromResult(new Secret(1));

    [Cached(Ttl = 5)]
    public Task<int> OtherAsync(int id) => Task.FromResult(1);
}

public record class Rec(int X) : IPublic
{
    [Cached(Ttl = 5)]
    public Task<int> GetAsync(int id) => Task.FromResult(id);
}
