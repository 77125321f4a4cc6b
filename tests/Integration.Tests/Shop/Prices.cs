namespace Cachewright.Integration.Shop;

/// <summary>Partial methods: no interface, calls on itself, and a static one.</summary>
internal sealed partial class Prices(ICache cache, ShopDatabase database)
{
    [Cached(Ttl = 3600)]
    public partial Task<string> GetAsync(string symbol);

    [Cached(Ttl = 3600)]
    public static partial int Digits(ICache cache, [CacheKeyIgnore] ShopDatabase database, string currency);

    [InvalidatesCache(nameof(GetAsync))]
    public partial Task SetAsync(string symbol);

    public async Task<string> GetTwiceAsync(string symbol) => await GetAsync(symbol) + await GetAsync(symbol);

    private Task<string> GetCoreAsync(string symbol) => database.ReadAsync(_ => symbol);

    private static int DigitsCore(ShopDatabase database, string currency) => database.Read(_ => currency.Length);

    private Task SetCoreAsync(string symbol) => database.WriteAsync(_ => { });
}
