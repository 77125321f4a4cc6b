namespace Cachewright.Integration.Shop;

internal interface IQuotes
{
    Task<string?> PlainAsync(string symbol);

    Task<string?> WithoutNullsAsync(string symbol);

    Task<string> RelativeAsync(int seconds);

    Task<string> AbsoluteAsync(DateTimeOffset until);

    Task<string> JitteredAsync(int id);

    Task<string> IfKnownAsync(string symbol);

    Task<string> UnlessEmptyAsync(string symbol);

    Task<int> UnlessRoundedAsync(int amount, string currency);
}
