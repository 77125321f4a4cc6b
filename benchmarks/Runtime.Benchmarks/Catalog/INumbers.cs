namespace Cachewright.Runtime.Benchmarks.Catalog;

/// <summary>As small an entry as there is, for tests of very many.</summary>
public interface INumbers
{
    Task<int> GetAsync(int number);

    Task<int> ChangeAllAsync();
}
