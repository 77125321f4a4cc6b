namespace Cachewright.Generator.Tests.Analyzers;

public sealed class CW3004Tests
{
    [Theory]
    [InlineData("\"[|id|]\"", "needs a name on each side of one equals sign")]
    [InlineData("\"[|id=|]\"", "needs a name on each side")]
    [InlineData("\"[|=product.Id|]\"", "needs a name on each side")]
    [InlineData("\"id=product.Id\", \" [|id|] =product.CategoryId\"", "'id' is mapped twice")]
    [InlineData("\"id=product.Id\", \"[|key|]=product.Id\"", "'GetAsync' has no key parameter 'key', only 'id'")]
    public Task An_entry_that_cant_be_read_is_reported_in_the_map(string code, string message) =>
        RuleTest.ReportsAsync(
            "CW3004",
            $$"""
            public interface ICatalog
            {
                Task<Product?> GetAsync(int id);
                Task SaveAsync(Product product);
            }

            public sealed class Catalog(ShopDb db) : ICatalog
            {
                [Cached(Ttl = 60)]
                public Task<Product?> GetAsync(int id) => db.FindAsync(id);

                [InvalidatesCache(nameof(GetAsync), Map = [{{code}}])]
                public Task SaveAsync(Product product) => db.SaveAsync(product);
            }
            """,
            message
        );

    [Fact]
    public Task Spaces_around_the_sign_are_accepted() =>
        RuleTest.IsSilentAsync(
            """
            public interface ICatalog
            {
                Task<Product?> GetAsync(int id);
                Task SaveAsync(Product product);
            }

            public sealed class Catalog(ShopDb db) : ICatalog
            {
                [Cached(Ttl = 60)]
                public Task<Product?> GetAsync(int id) => db.FindAsync(id);

                [InvalidatesCache(nameof(GetAsync), Map = ["id = product.Id"])]
                public Task SaveAsync(Product product) => db.SaveAsync(product);
            }
            """
        );
}
