namespace Cachewright.Generator.Tests.Analyzers;

public sealed class CW1012Tests
{
    [Fact]
    public Task A_class_with_the_name_of_the_handle_is_reported() =>
        RuleTest.ReportsAsync(
            "CW1012",
            """
            public interface ICatalog
            {
                Task<Product?> GetAsync(int id);
            }

            public sealed class [|Catalog|](ShopDb db) : ICatalog
            {
                [Cached(Ttl = 60)]
                public Task<Product?> GetAsync(int id) => db.FindAsync(id);
            }

            public sealed class CatalogCache;
            """,
            "'Catalog' needs the name 'CatalogCache'",
            "Rename one of the two"
        );

    [Fact]
    public Task A_class_with_the_name_of_the_decorator_is_reported() =>
        RuleTest.ReportsAsync(
            "CW1012",
            """
            public interface ICatalog
            {
                Task<Product?> GetAsync(int id);
            }

            public sealed class [|Catalog|](ShopDb db) : ICatalog
            {
                [Cached(Ttl = 60)]
                public Task<Product?> GetAsync(int id) => db.FindAsync(id);
            }

            public sealed class CachedCatalog;
            """,
            "'CachedCatalog'"
        );

    [Fact]
    public Task The_same_name_elsewhere_or_with_another_arity_is_accepted() =>
        RuleTest.IsSilentAsync(
            """
            public interface ICatalog
            {
                Task<Product?> GetAsync(int id);
            }

            public sealed class Catalog(ShopDb db) : ICatalog
            {
                [Cached(Ttl = 60)]
                public Task<Product?> GetAsync(int id) => db.FindAsync(id);
            }

            public sealed class CatalogCache<T>;

            public static class Other
            {
                public sealed class CachedCatalog;
            }
            """
        );
}
