namespace Cachewright.Generator.Tests.Analyzers;

public sealed class CW3008Tests
{
    [Fact]
    public Task A_key_from_the_result_is_reported_at_the_map() =>
        RuleTest.ReportsAsync(
            "CW3008",
            """
            public interface ICatalog
            {
                Task<Product?> GetAsync(int id);
                Task<Product> AddAsync(string name);
            }

            public sealed class Catalog(ShopDb db) : ICatalog
            {
                [Cached(Ttl = 60)]
                public Task<Product?> GetAsync(int id) => db.FindAsync(id);

                [UpdatesCache(nameof(GetAsync), Map = [|["id=result.Id"]|])]
                public Task<Product> AddAsync(string name) => db.AddAsync(name);
            }
            """,
            "[UpdatesCache] on 'AddAsync' takes a key from the result",
            "Use [InvalidatesCache] with the same Map"
        );

    [Fact]
    public Task An_invalidation_may_take_its_key_from_the_result() =>
        RuleTest.IsSilentAsync(
            """
            public interface ICatalog
            {
                Task<Product?> GetAsync(int id);
                Task<Product> AddAsync(string name);
            }

            public sealed class Catalog(ShopDb db) : ICatalog
            {
                [Cached(Ttl = 60)]
                public Task<Product?> GetAsync(int id) => db.FindAsync(id);

                [InvalidatesCache(nameof(GetAsync), Map = ["id=result.Id"])]
                public Task<Product> AddAsync(string name) => db.AddAsync(name);
            }
            """
        );

    [Fact]
    public Task A_key_from_a_parameter_is_accepted() =>
        RuleTest.IsSilentAsync(
            """
            public interface ICatalog
            {
                Task<Product?> GetAsync(int id);
                Task<Product> AddAsync(int number);
            }

            public sealed class Catalog(ShopDb db) : ICatalog
            {
                [Cached(Ttl = 60)]
                public Task<Product?> GetAsync(int id) => db.FindAsync(id);

                [UpdatesCache(nameof(GetAsync), Map = ["id=number"])]
                public Task<Product> AddAsync(int number) => db.AddAsync(number.ToString(null, null));
            }
            """
        );
}
