namespace Cachewright.Generator.Tests.Analyzers;

public sealed class CW3011Tests
{
    [Fact]
    public Task A_policy_without_a_fence_is_reported() =>
        RuleTest.ReportsAsync(
            "CW3011",
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

                [InvalidatesCache(nameof(GetAsync), FencePolicy = [|FencePolicy.FailWrite|])]
                public Task<Product> AddAsync(int id, string name) => db.AddAsync(name);
            }
            """,
            "FencePolicy on 'AddAsync' has no effect",
            "Write Fenced = true"
        );

    [Fact]
    public Task An_update_needs_no_fence_for_its_policy() =>
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

                [UpdatesCache(nameof(GetAsync), FencePolicy = FencePolicy.FailWrite)]
                public Task<Product> AddAsync(int id, string name) => db.AddAsync(name);
            }
            """
        );
}
