namespace Cachewright.Generator.Tests.Analyzers;

public sealed class CW3002Tests
{
    [Fact]
    public Task Overloads_that_match_equally_well_are_reported_at_the_name() =>
        RuleTest.ReportsAsync(
            "CW3002",
            """
            public interface ICatalog
            {
                Task<Product?> GetAsync(int id);
                Task<Product?> GetAsync(string name);
                Task<Product?> GetAsync(int id, int year);
                Task RenameAsync(int id, string name);
            }

            public sealed class Catalog(ShopDb db) : ICatalog
            {
                [Cached(Ttl = 60)]
                public Task<Product?> GetAsync(int id) => db.FindAsync(id);

                [Cached(Ttl = 60)]
                public Task<Product?> GetAsync(string name) => db.FindAsync(name);

                [Cached(Ttl = 60)]
                public Task<Product?> GetAsync(int id, int year) => db.FindAsync(id + year);

                [InvalidatesCache([|nameof(GetAsync)|])]
                public Task RenameAsync(int id, string name) => db.RenameAsync(id, name);
            }
            """,
            "[InvalidatesCache] on 'RenameAsync' names 'GetAsync'",
            "'Catalog.GetAsync(int)' and 'Catalog.GetAsync(string)' all match",
            "Map",
            "All = true"
        );

    [Theory]
    [InlineData("Map = [\"id=id\"]")]
    [InlineData("Map = [\"name=name\"]")]
    [InlineData("All = true")]
    public Task A_map_or_all_tells_overloads_apart(string code) =>
        RuleTest.IsSilentAsync(
            $$"""
            public interface ICatalog
            {
                Task<Product?> GetAsync(int id);
                Task<Product?> GetAsync(string name);
                Task<Product?> GetAsync(int id, int year);
                Task RenameAsync(int id, string name);
            }

            public sealed class Catalog(ShopDb db) : ICatalog
            {
                [Cached(Ttl = 60)]
                public Task<Product?> GetAsync(int id) => db.FindAsync(id);

                [Cached(Ttl = 60)]
                public Task<Product?> GetAsync(string name) => db.FindAsync(name);

                [Cached(Ttl = 60)]
                public Task<Product?> GetAsync(int id, int year) => db.FindAsync(id + year);

                [InvalidatesCache(nameof(GetAsync), {{code}})]
                public Task RenameAsync(int id, string name) => db.RenameAsync(id, name);
            }
            """
        );

    [Fact]
    public Task The_overload_with_most_matches_is_meant() =>
        RuleTest.IsSilentAsync(
            """
            public interface ICatalog
            {
                Task<Product?> GetAsync(int id);
                Task<Product?> GetAsync(string name);
                Task<Product?> GetAsync(int id, int year);
                Task RenameAsync(int id, int year);
            }

            public sealed class Catalog(ShopDb db) : ICatalog
            {
                [Cached(Ttl = 60)]
                public Task<Product?> GetAsync(int id) => db.FindAsync(id);

                [Cached(Ttl = 60)]
                public Task<Product?> GetAsync(string name) => db.FindAsync(name);

                [Cached(Ttl = 60)]
                public Task<Product?> GetAsync(int id, int year) => db.FindAsync(id + year);

                [InvalidatesCache(nameof(GetAsync))]
                public Task RenameAsync(int id, int year) => db.DeleteAsync(id + year);
            }
            """
        );
}
