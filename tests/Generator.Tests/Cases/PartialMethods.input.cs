using Cachewright;

namespace Shop;

public sealed record Price(string Symbol, decimal Amount);

public sealed partial class Prices(ICache cache)
{
    [Cached(Ttl = 60, Unless = nameof(IsFree))]
    public partial Task<Price> GetPriceAsync(string symbol, CancellationToken ct = default);

    [Cached(Ttl = 60)]
    internal static partial int Digits(ICache cache, string currency);

    [InvalidatesCache(nameof(GetPriceAsync))]
    public partial Task SetPriceAsync(string symbol, decimal amount);

    private static bool IsFree(Price price) => price.Amount == 0;

    private Task<Price> GetPriceCoreAsync(string symbol, CancellationToken ct) => Task.FromResult(new Price(symbol, 1));

    private static int DigitsCore(string currency) => currency.Length;

    private Task SetPriceCoreAsync(string symbol, decimal amount) => Task.CompletedTask;
}
