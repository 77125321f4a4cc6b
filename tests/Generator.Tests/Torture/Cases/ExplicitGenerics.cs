using Cachewright;

namespace shop.services;

public interface IFoo<T>
{
    Task<int> GetAsync(T id);
}

public interface IOut<out T>
{
    T Get(int id);
}

public interface IIn<in T>
{
    Task<int> PutAsync(T id);
}

public class Foo : IFoo<int>, IFoo<string>, IOut<string>, IIn<string>
{
    [Cached(Ttl = 5)]
    Task<int> IFoo<int>.GetAsync(int id) => Task.FromResult(id);

    [Cached(Ttl = 5)]
    Task<int> IFoo<string>.GetAsync(string id) => Task.FromResult(1);

    [Cached(Ttl = 5)]
    string IOut<string>.Get(int id) => "";

    [InvalidatesCache]
    Task<int> IIn<string>.PutAsync(string id) => Task.FromResult(1);
}
