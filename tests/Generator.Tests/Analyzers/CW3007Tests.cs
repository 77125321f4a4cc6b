namespace Cachewright.Generator.Tests.Analyzers;

public sealed class CW3007Tests
{
    [Fact]
    public Task A_write_that_returns_nothing_is_reported() =>
        RuleTest.ReportsAsync(
            "CW3007",
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

                [UpdatesCache([|nameof(GetAsync)|])]
                public Task DeleteAsync(int id) => db.DeleteAsync(id);
            }
            """,
            "[UpdatesCache] on 'DeleteAsync' can't fill 'GetAsync': it returns nothing",
            "Value"
        );

    [Fact]
    public Task A_result_of_another_type_is_reported() =>
        RuleTest.ReportsAsync(
            "CW3007",
            """
            public interface ICatalog
            {
                Task<Product?> GetAsync(int id);
                Task<int> CountAsync(int id);
            }

            public sealed class Catalog(ShopDb db) : ICatalog
            {
                [Cached(Ttl = 60)]
                public Task<Product?> GetAsync(int id) => db.FindAsync(id);

                [UpdatesCache([|nameof(GetAsync)|])]
                public Task<int> CountAsync(int id) => db.VisitsAsync(id);
            }
            """,
            "a value of type 'int' is no 'Product"
        );

    [Fact]
    public Task An_unknown_parameter_is_reported_at_its_name() =>
        RuleTest.ReportsAsync(
            "CW3007",
            """
            public interface ICatalog
            {
                Task<Product?> GetAsync(int id);
                Task SaveAsync(int id, Product product);
            }

            public sealed class Catalog(ShopDb db) : ICatalog
            {
                [Cached(Ttl = 60)]
                public Task<Product?> GetAsync(int id) => db.FindAsync(id);

                [UpdatesCache(nameof(GetAsync), Value = [|"item"|])]
                public Task SaveAsync(int id, Product product) => db.SaveAsync(product);
            }
            """,
            "it has no parameter 'item'"
        );

    [Fact]
    public Task A_parameter_of_another_type_is_reported() =>
        RuleTest.ReportsAsync(
            "CW3007",
            """
            public interface ICatalog
            {
                Task<Product?> GetAsync(int id);
                Task SaveAsync(int id, Product product);
            }

            public sealed class Catalog(ShopDb db) : ICatalog
            {
                [Cached(Ttl = 60)]
                public Task<Product?> GetAsync(int id) => db.FindAsync(id);

                [UpdatesCache(nameof(GetAsync), Value = [|nameof(id)|])]
                public Task SaveAsync(int id, Product product) => db.SaveAsync(product);
            }
            """,
            "a value of type 'int'"
        );

    [Fact]
    public Task A_result_is_accepted() =>
        RuleTest.IsSilentAsync(
            """
            public interface ICatalog
            {
                Task<Product?> GetAsync(int id);
                Task<Product> AddAsync(int id);
            }

            public sealed class Catalog(ShopDb db) : ICatalog
            {
                [Cached(Ttl = 60)]
                public Task<Product?> GetAsync(int id) => db.FindAsync(id);

                [UpdatesCache(nameof(GetAsync))]
                public Task<Product> AddAsync(int id) => db.AddAsync(id.ToString(null, null));
            }
            """
        );

    [Fact]
    public Task A_parameter_is_accepted() =>
        RuleTest.IsSilentAsync(
            """
            public interface ICatalog
            {
                Task<Product?> GetAsync(int id);
                Task SaveAsync(int id, Product product);
            }

            public sealed class Catalog(ShopDb db) : ICatalog
            {
                [Cached(Ttl = 60)]
                public Task<Product?> GetAsync(int id) => db.FindAsync(id);

                [UpdatesCache(nameof(GetAsync), Value = nameof(product))]
                public Task SaveAsync(int id, Product product) => db.SaveAsync(product);
            }
            """
        );
}
