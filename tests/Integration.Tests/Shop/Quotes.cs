namespace Cachewright.Integration.Shop;

/// <summary>Has every policy. A quote is the symbol itself; "?" has none.</summary>
internal sealed class Quotes(ShopDatabase database) : IQuotes
{
    [Cached(Ttl = 1000, NullTtl = 200)]
    public Task<string?> PlainAsync(string symbol) => database.ReadAsync(_ => symbol == "?" ? null : symbol);

    [Cached(Ttl = 1000, NullTtl = 0)]
    public Task<string?> WithoutNullsAsync(string symbol) => database.ReadAsync(_ => symbol == "?" ? null : symbol);

    [Cached(TtlFrom = nameof(Life), MaxTtl = 1000)]
    public Task<string> RelativeAsync(int seconds) => database.ReadAsync(_ => "relative");

    [Cached(TtlFrom = nameof(Expiry), MaxTtl = 1000)]
    public Task<string> AbsoluteAsync(DateTimeOffset until) => database.ReadAsync(_ => "absolute");

    [Cached(Ttl = 10_000, Jitter = 20)]
    public Task<string> JitteredAsync(int id) => database.ReadAsync(_ => "jittered");

    [Cached(Ttl = 1000, When = nameof(IsKnown))]
    public Task<string> IfKnownAsync(string symbol) => database.ReadAsync(_ => symbol);

    [Cached(Ttl = 1000, Unless = nameof(IsEmpty))]
    public Task<string> UnlessEmptyAsync(string symbol) => database.ReadAsync(_ => symbol);

    [Cached(Ttl = 1000, Unless = nameof(IsRounded))]
    public Task<int> UnlessRoundedAsync(int amount, string currency) => database.ReadAsync(_ => amount / 10 * 10);

    internal static TimeSpan Life(int seconds) => TimeSpan.FromSeconds(seconds);

    internal static DateTimeOffset Expiry(DateTimeOffset until) => until;

    internal static bool IsKnown(string symbol) => symbol != "?";

    internal static bool IsEmpty(string quote) => quote.Length == 0;

    internal static bool IsRounded(int quote, int amount, string currency) => quote != amount && currency == "EUR";
}
