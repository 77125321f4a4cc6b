namespace Cachewright.Generator.Tests.Analyzers;

public sealed class CW1005Tests
{
    [Theory]
    [InlineData("Ttl = [|0|]", "Ttl = 0 of 'GetAsync' is out of range: it must be at least 1 (seconds)")]
    [InlineData("Ttl = [|-60|]", "Ttl = -60")]
    [InlineData("Ttl = 60, MaxTtl = [|0|]", "MaxTtl = 0")]
    [InlineData("Ttl = 60, NullTtl = [|-1|]", "it must be 0 (nulls are not cached) or more (seconds)")]
    [InlineData("Ttl = 60, Jitter = [|51|]", "it must be from 0 to 50 (percent)")]
    [InlineData("Ttl = 60, Jitter = [|-1|]", "Jitter = -1")]
    [InlineData(
        "Ttl = 60, Tags = [|[\"1\", \"2\", \"3\", \"4\", \"5\", \"6\", \"7\", \"8\", \"9\", \"10\", \"11\", \"12\", \"13\", \"14\", \"15\"]|]",
        "Tags = 15 of 'GetAsync' is out of range: it must be at most 14 tags"
    )]
    public Task A_number_outside_its_range_is_reported_at_the_number(string code, string message) =>
        RuleTest.ReportsAsync(
            "CW1005",
            $$"""
            public interface ICatalog
            {
                Task<Product?> GetAsync(int id);
            }

            public sealed class Catalog(ShopDb db) : ICatalog
            {
                [Cached({{code}})]
                public Task<Product?> GetAsync(int id) => db.FindAsync(id);
            }
            """,
            message
        );

    [Fact]
    public Task A_default_outside_its_range_is_reported_where_it_stands() =>
        RuleTest.ReportsAsync(
            "CW1005",
            """
            public interface ICatalog
            {
                Task<Product?> GetAsync(int id);
            }

            [CacheDefaults(Ttl = [|0|])]
            public sealed class Catalog(ShopDb db) : ICatalog
            {
                [Cached]
                public Task<Product?> GetAsync(int id) => db.FindAsync(id);
            }
            """,
            "Ttl = 0"
        );

    [Theory]
    [InlineData("Ttl = 1")]
    [InlineData("Ttl = 60, MaxTtl = 1")]
    [InlineData("Ttl = 60, NullTtl = 0")]
    [InlineData("Ttl = 60, Jitter = 50")]
    [InlineData(
        "Ttl = 60, Tags = [\"1\", \"2\", \"3\", \"4\", \"5\", \"6\", \"7\", \"8\", \"9\", \"10\", \"11\", \"12\", \"13\", \"14\"]"
    )]
    public Task A_number_at_the_end_of_its_range_is_accepted(string code) =>
        RuleTest.IsSilentAsync(
            $$"""
            public interface ICatalog
            {
                Task<Product?> GetAsync(int id);
            }

            public sealed class Catalog(ShopDb db) : ICatalog
            {
                [Cached({{code}})]
                public Task<Product?> GetAsync(int id) => db.FindAsync(id);
            }
            """
        );
}
