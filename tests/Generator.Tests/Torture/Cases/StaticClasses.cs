using Cachewright;
namespace Shop;
public static partial class Rates
{
    private static ICache @event => null!;
    [Cached(Ttl = 5)] public static partial Task<decimal> GetAsync(string name);
    private static Task<decimal> GetCoreAsync(string name) => Task.FromResult(1m);
    [InvalidatesCache(nameof(GetAsync))] internal static partial ValueTask<int> DropAsync(string name);
    private static ValueTask<int> DropCoreAsync(string name) => default;
}
