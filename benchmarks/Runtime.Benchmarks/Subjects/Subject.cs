using Cachewright.Runtime.Benchmarks.Catalog;

namespace Cachewright.Runtime.Benchmarks.Subjects;

/// <summary>One way to read products through Redis. All of them have connections and keys of their own on the same server.</summary>
internal abstract class Subject : IAsyncDisposable
{
    public abstract string Name { get; }

    /// <summary>What this subject reads when Redis has nothing.</summary>
    public ProductSource Source { get; } = new();

    /// <summary>Reads a product through Redis.</summary>
    public abstract ValueTask<Product> GetAsync(int id);

    /// <summary>Reads a product that carries two tags, each of which may invalidate it.</summary>
    public abstract ValueTask<Product> GetTaggedAsync(int id);

    public abstract ValueTask DisposeAsync();
}
