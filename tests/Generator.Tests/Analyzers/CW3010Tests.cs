namespace Cachewright.Generator.Tests.Analyzers;

public sealed class CW3010Tests
{
    [Fact]
    public Task A_fence_on_a_key_from_the_result_is_reported() =>
        RuleTest.ReportsAsync(
            "CW3010",
            """
            public interface ICatalog
            {
                Task<Product?> GetAsync(int id);
                Task<Product> AddAsync(int id, string name);
            }

            public sealed class Catalog(ShopDb db) : ICatalog
            {
                [Cached(Ttl = 60)]
                public Task<Product?> GetAsync(int id) => db.FindAsync(id);

                [InvalidatesCache(nameof(GetAsync), Map = ["id=result.Id"], Fenced = [|true|])]
                public Task<Product> AddAsync(int id, string name) => db.AddAsync(name);
            }
            """,
            "Fenced on 'AddAsync' can't hold what only the result tells",
            "Write a second [InvalidatesCache] without Fenced"
        );

    [Fact]
    public Task A_fence_on_a_tag_from_the_result_is_reported() =>
        RuleTest.ReportsAsync(
            "CW3010",
            """
            public interface ICatalog
            {
                Task<Product?> GetAsync(int id);
                Task<Product> AddAsync(int id, string name);
            }

            public sealed class Catalog(ShopDb db) : ICatalog
            {
                [Cached(Ttl = 60)]
                public Task<Product?> GetAsync(int id) => db.FindAsync(id);

                [InvalidatesCache(Tags = ["product:{result.Id}"], Fenced = [|true|])]
                public Task<Product> AddAsync(int id, string name) => db.AddAsync(name);
            }
            """,
            "Fenced on 'AddAsync'"
        );

    [Fact]
    public Task Beside_a_fence_the_result_may_be_read_without_one() =>
        RuleTest.IsSilentAsync(
            """
            public interface ICatalog
            {
                Task<Product?> GetAsync(int id);
                Task<Product> AddAsync(int id, string name);
            }

            public sealed class Catalog(ShopDb db) : ICatalog
            {
                [Cached(Ttl = 60)]
                public Task<Product?> GetAsync(int id) => db.FindAsync(id);

                [InvalidatesCache(nameof(GetAsync), Fenced = true, FencePolicy = FencePolicy.FailWrite)]
                [InvalidatesCache(nameof(GetAsync), Map = ["id=result.Id"])]
                public Task<Product> AddAsync(int id, string name) => db.AddAsync(name);
            }
            """
        );
}
