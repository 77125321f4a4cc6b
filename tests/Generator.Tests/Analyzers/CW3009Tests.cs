namespace Cachewright.Generator.Tests.Analyzers;

public sealed class CW3009Tests
{
    [Theory]
    [InlineData("InvalidatesCache(Tags = [\"all\"])")]
    [InlineData("InvalidatesCache")]
    [InlineData("UpdatesCache(nameof(GetAsync))")]
    public Task A_method_that_is_cached_and_writes_is_reported_at_the_cached_attribute(string code) =>
        RuleTest.ReportsAsync(
            "CW3009",
            $$"""
            public interface ICatalog
            {
                Task<Product?> GetAsync(int id);
            }

            public sealed class Catalog(ShopDb db) : ICatalog
            {
                [[|Cached(Ttl = 60)|]]
                [{{code}}]
                public Task<Product?> GetAsync(int id) => db.FindAsync(id);
            }
            """,
            "'GetAsync' is both cached and a write",
            "Split it into two methods"
        );

    [Fact]
    public Task Two_methods_are_accepted() =>
        RuleTest.IsSilentAsync(
            """
            public interface ICatalog
            {
                Task<Product?> GetAsync(int id);
                Task DeleteAsync(int id);
            }

            public sealed class Catalog(ShopDb db) : ICatalog
            {
                [Cached(Ttl = 60)]
                public Task<Product?> GetAsync(int id) => db.FindAsync(id);

                [InvalidatesCache(nameof(GetAsync))]
                public Task DeleteAsync(int id) => db.DeleteAsync(id);
            }
            """
        );
}
