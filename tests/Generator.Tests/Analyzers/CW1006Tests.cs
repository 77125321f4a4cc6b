namespace Cachewright.Generator.Tests.Analyzers;

public sealed class CW1006Tests
{
    [Theory]
    [InlineData("Local = [|true|]")]
    [InlineData("Sliding = [|true|]")]
    [InlineData("RefreshAfter = [|30|]")]
    [InlineData("StaleOnErrorFor = [|30|]")]
    public Task A_reserved_setting_is_reported_at_its_value(string code) =>
        RuleTest.ReportsAsync(
            "CW1006",
            $$"""
            public interface ICatalog
            {
                Task<Product?> GetAsync(int id);
            }

            public sealed class Catalog(ShopDb db) : ICatalog
            {
                [Cached(Ttl = 60, {{code}})]
                public Task<Product?> GetAsync(int id) => db.FindAsync(id);
            }
            """,
            "is reserved and does nothing yet. Remove it from 'GetAsync'."
        );

    [Fact]
    public Task Settings_that_work_are_accepted() =>
        RuleTest.IsSilentAsync(
            """
            public interface ICatalog
            {
                Task<Product?> GetAsync(int id);
            }

            public sealed class Catalog(ShopDb db) : ICatalog
            {
                [Cached(Ttl = 60, NullTtl = 10, MaxTtl = 90, Jitter = 5, Share = true, Tags = ["product:{id}"], TagsOnly = true)]
                public Task<Product?> GetAsync(int id) => db.FindAsync(id);
            }
            """
        );
}
