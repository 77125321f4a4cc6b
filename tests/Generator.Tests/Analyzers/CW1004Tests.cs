namespace Cachewright.Generator.Tests.Analyzers;

public sealed class CW1004Tests
{
    [Fact]
    public Task A_method_without_a_ttl_is_reported_at_its_attribute() =>
        RuleTest.ReportsAsync(
            "CW1004",
            """
            public interface ICatalog
            {
                Task<Product?> GetAsync(int id);
            }

            public sealed class Catalog(ShopDb db) : ICatalog
            {
                [[|Cached|]]
                public Task<Product?> GetAsync(int id) => db.FindAsync(id);
            }
            """,
            "'GetAsync' has no TTL",
            "[Cached(Ttl = seconds)]",
            "TtlFrom",
            "[CacheDefaults(Ttl = seconds)]"
        );

    [Fact]
    public Task A_default_of_the_class_is_enough() =>
        RuleTest.IsSilentAsync(
            """
            public interface ICatalog
            {
                Task<Product?> GetAsync(int id);
            }

            [CacheDefaults(Ttl = 60)]
            public sealed class Catalog(ShopDb db) : ICatalog
            {
                [Cached]
                public Task<Product?> GetAsync(int id) => db.FindAsync(id);
            }
            """
        );

    [Fact]
    public Task A_default_of_the_assembly_is_enough() =>
        RuleTest.IsSilentAsync(
            """
            [assembly: CacheDefaults(Ttl = 60)]

            public interface ICatalog
            {
                Task<Product?> GetAsync(int id);
            }

            public sealed class Catalog(ShopDb db) : ICatalog
            {
                [Cached]
                public Task<Product?> GetAsync(int id) => db.FindAsync(id);
            }
            """
        );

    [Fact]
    public Task A_method_that_tells_the_ttl_is_enough() =>
        RuleTest.IsSilentAsync(
            """
            public interface ICatalog
            {
                Task<Product?> GetAsync(int id);
            }

            public sealed class Catalog(ShopDb db) : ICatalog
            {
                [Cached(TtlFrom = nameof(Life))]
                public Task<Product?> GetAsync(int id) => db.FindAsync(id);

                internal static TimeSpan Life(Product? product) => TimeSpan.FromSeconds(product is null ? 1 : 60);
            }
            """
        );
}
