using Cachewright;

[assembly: CacheDefaults(MaxTtl = 7200)]

namespace Shop;

public sealed record Token(string Value, DateTimeOffset ExpiresAt, int Seconds);

public interface ITokens
{
    Task<Token?> IssueAsync(string user, int kind);
    ValueTask<Token> ShortAsync(string user);
    Token Peek(string user, [CacheKeyIgnore] string trace);
    Task<string[]> ScopesAsync(string tenant, string user);
    Task<string> ByTagsAsync(int region);
    Task<int> CountAsync(string tenant, int kind, bool exact);
}

[CacheDefaults(Name = "tokens", Ttl = 600, Jitter = 10)]
public sealed class Tokens : ITokens
{
    [Cached(TtlFrom = nameof(Expiry), NullTtl = 5, Unless = nameof(IsEmpty))]
    public Task<Token?> IssueAsync(string user, int kind) => Task.FromResult<Token?>(null);

    [Cached(TtlFrom = nameof(Life), MaxTtl = 300)]
    public ValueTask<Token> ShortAsync(string user) => new(new Token("", default, 1));

    [Cached(When = nameof(IsKnown))]
    public Token Peek(string user, [CacheKeyIgnore] string trace) => new("", default, 1);

    [Cached(Key = "{tenant}:users:{user}")]
    public Task<string[]> ScopesAsync(string tenant, string user) => Task.FromResult<string[]>([]);

    [Cached(TagsOnly = true, Tags = ["region:{region}", "all"])]
    public Task<string> ByTagsAsync(int region) => Task.FromResult("");

    [Cached(Key = "{tenant}:{kind}", Unless = nameof(IsRough))]
    public Task<int> CountAsync(string tenant, int kind, bool exact) => Task.FromResult(1);

    internal static DateTimeOffset Expiry(Token? token) => token?.ExpiresAt ?? default;

    internal static TimeSpan Life(Token token, string user) => TimeSpan.FromSeconds(token.Seconds + user.Length);

    internal static bool IsEmpty(Token? token) => token?.Value.Length == 0;

    internal static bool IsRough(bool exact, int count, string tenant) => !exact && count > 0 && tenant.Length > 0;

    internal static bool IsKnown(string user, string trace) => user.Length > 0 && trace.Length > 0;
}
