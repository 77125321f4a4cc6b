namespace Cachewright.Generator.Tests.Analyzers;

public sealed class CW3005Tests
{
    [Fact]
    public Task A_flush_of_a_class_without_cached_methods_is_reported_at_the_attribute() =>
        RuleTest.ReportsAsync(
            "CW3005",
            """
            public interface IEditor
            {
                Task SaveAsync(Product product);
            }

            public sealed class Editor(ShopDb db) : IEditor
            {
                [[|InvalidatesCache|]]
                public Task SaveAsync(Product product) => db.SaveAsync(product);
            }
            """,
            "[InvalidatesCache] on 'SaveAsync' stands for every cached method of 'Editor', but it has none. Name a method or tags"
        );

    [Fact]
    public Task A_flush_of_a_class_with_cached_methods_is_accepted() =>
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

                [InvalidatesCache]
                public Task SaveAsync(Product product) => db.SaveAsync(product);
            }
            """
        );

    [Fact]
    public Task Tags_are_accepted_in_any_class() =>
        RuleTest.IsSilentAsync(
            """
            public interface IEditor
            {
                Task SaveAsync(Product product);
            }

            public sealed class Editor(ShopDb db) : IEditor
            {
                [InvalidatesCache(Tags = ["category:{product.CategoryId}"])]
                public Task SaveAsync(Product product) => db.SaveAsync(product);
            }
            """
        );
}
