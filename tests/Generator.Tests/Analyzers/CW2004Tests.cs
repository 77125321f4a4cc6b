namespace Cachewright.Generator.Tests.Analyzers;

public sealed class CW2004Tests
{
    [Fact]
    public Task Placeholders_without_a_colon_between_them_are_reported() =>
        RuleTest.ReportsAsync(
            "CW2004",
            """
            public interface ICatalog
            {
                Task<int> CountAsync(string tenant, string symbol);
            }

            public sealed class Catalog : ICatalog
            {
                [Cached(Ttl = 60, Key = "{tenant}-{[|symbol|]}")]
                public Task<int> CountAsync(string tenant, string symbol) => Task.FromResult(1);
            }
            """,
            "'{tenant}' and '{symbol}' in the key template",
            "Write \"{tenant}:{symbol}\""
        );

    [Fact]
    public Task A_colon_separates_them() =>
        RuleTest.IsSilentAsync(
            """
            public interface ICatalog
            {
                Task<int> CountAsync(string tenant, string symbol);
            }

            public sealed class Catalog : ICatalog
            {
                [Cached(Ttl = 60, Key = "{tenant}:{symbol}")]
                public Task<int> CountAsync(string tenant, string symbol) => Task.FromResult(1);
            }
            """
        );
}
