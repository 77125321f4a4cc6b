namespace Cachewright.Generator.Tests.Analyzers;

public sealed class CW3006Tests
{
    [Fact]
    public Task An_entry_without_a_token_is_reported_at_the_name() =>
        RuleTest.ReportsAsync(
            "CW3006",
            """
            public interface ICatalog
            {
                Task<Product?> GetAsync(int id);
                Task DeleteAsync(int id);
            }

            public sealed class Catalog(ShopDb db) : ICatalog
            {
                [Cached(Ttl = 60, Tags = ["product:{id}"], TagsOnly = true)]
                public Task<Product?> GetAsync(int id) => db.FindAsync(id);

                [InvalidatesCache([|nameof(GetAsync)|])]
                public Task DeleteAsync(int id) => db.DeleteAsync(id);
            }
            """,
            "[InvalidatesCache] on 'DeleteAsync' names 'GetAsync', which is TagsOnly",
            "Invalidate a tag, use All = true, or remove TagsOnly"
        );

    [Fact]
    public Task An_update_of_it_is_reported() =>
        RuleTest.ReportsAsync(
            "CW3006",
            """
            public interface ICatalog
            {
                Task<Product?> GetAsync(int id);
                Task<Product> AddAsync(int id);
            }

            public sealed class Catalog(ShopDb db) : ICatalog
            {
                [Cached(Ttl = 60, Tags = ["product:{id}"], TagsOnly = true)]
                public Task<Product?> GetAsync(int id) => db.FindAsync(id);

                [UpdatesCache([|nameof(GetAsync)|])]
                public Task<Product> AddAsync(int id) => db.AddAsync(id.ToString());
            }
            """,
            "[UpdatesCache] on 'AddAsync'"
        );

    [Theory]
    [InlineData("nameof(GetAsync), All = true")]
    [InlineData("Tags = [\"product:{id}\"]")]
    public Task Its_tags_and_its_method_are_accepted(string code) =>
        RuleTest.IsSilentAsync(
            $$"""
            public interface ICatalog
            {
                Task<Product?> GetAsync(int id);
                Task DeleteAsync(int id);
            }

            public sealed class Catalog(ShopDb db) : ICatalog
            {
                [Cached(Ttl = 60, Tags = ["product:{id}"], TagsOnly = true)]
                public Task<Product?> GetAsync(int id) => db.FindAsync(id);

                [InvalidatesCache({{code}})]
                public Task DeleteAsync(int id) => db.DeleteAsync(id);
            }
            """
        );
}
