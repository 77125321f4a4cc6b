namespace Cachewright.Generator.Tests.Analyzers;

public sealed class CW3001Tests
{
    [Fact]
    public Task A_method_that_is_not_cached_is_reported_at_its_name() =>
        RuleTest.ReportsAsync(
            "CW3001",
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

                [InvalidatesCache([|nameof(DeleteAsync)|])]
                public Task DeleteAsync(int id) => db.DeleteAsync(id);
            }
            """,
            "[InvalidatesCache] on 'DeleteAsync' names 'DeleteAsync', but 'Catalog' has no cached method of that name. Put [Cached] on 'DeleteAsync'."
        );

    [Fact]
    public Task A_method_that_does_not_exist_is_reported_with_those_that_do() =>
        RuleTest.ReportsAsync(
            "CW3001",
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

                [InvalidatesCache([|"FindAsync"|])]
                public Task DeleteAsync(int id) => db.DeleteAsync(id);
            }
            """,
            "names 'FindAsync'",
            "It has 'GetAsync'."
        );

    [Fact]
    public Task A_class_without_cached_methods_is_reported() =>
        RuleTest.ReportsAsync(
            "CW3001",
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

                [InvalidatesCache(typeof(ShopDb), [|nameof(ShopDb.FindAsync)|])]
                public Task DeleteAsync(int id) => db.DeleteAsync(id);
            }
            """,
            "'ShopDb' has no cached method of that name"
        );

    [Fact]
    public Task An_update_is_reported_too() =>
        RuleTest.ReportsAsync(
            "CW3001",
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

                [UpdatesCache([|"FindAsync"|])]
                public Task<Product> AddAsync(int id) => db.AddAsync(id.ToString());
            }
            """,
            "[UpdatesCache] on 'AddAsync' names 'FindAsync'"
        );

    [Fact]
    public Task A_cached_method_is_accepted() =>
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

    [Fact]
    public Task A_cached_method_of_another_class_is_accepted() =>
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

            public interface IEditor
            {
                Task DeleteAsync(int id);
            }

            public sealed class Editor(ShopDb db) : IEditor
            {
                [InvalidatesCache(typeof(Catalog), nameof(Catalog.GetAsync))]
                public Task DeleteAsync(int id) => db.DeleteAsync(id);
            }
            """
        );
}
