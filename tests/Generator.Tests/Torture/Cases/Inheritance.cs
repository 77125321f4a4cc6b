using Cachewright;

namespace Shop;

public interface IBase
{
    Task<int> GetAsync(int id);
}

public interface ILeft : IBase
{
    Task<int> LeftAsync(int id);
    new Task<int> GetAsync(int id);
}

public interface IRight : IBase
{
    Task<int> RightAsync(int id);
}

public interface IDiamond : ILeft, IRight { }

public abstract class Basis : IDiamond
{
    [Cached(Ttl = 5)]
    public virtual Task<int> GetAsync(int id) => Task.FromResult(id);

    [Cached(Ttl = 5)]
    public virtual Task<int> LeftAsync(int id) => Task.FromResult(id);

    public abstract Task<int> RightAsync(int id);
}

public class Derived : Basis
{
    [Cached(Ttl = 5)]
    public sealed override Task<int> GetAsync(int id) => Task.FromResult(id);

    [Cached(Ttl = 5)]
    public override Task<int> LeftAsync(int id) => Task.FromResult(id);

    [Cached(Ttl = 5)]
    public override Task<int> RightAsync(int id) => Task.FromResult(id);
}
