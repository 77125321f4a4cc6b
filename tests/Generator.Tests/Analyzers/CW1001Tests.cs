namespace Cachewright.Generator.Tests.Analyzers;

public sealed class CW1001Tests
{
    [Fact]
    public Task A_cached_method_that_implements_no_interface_is_reported_at_its_name() =>
        RuleTest.ReportsAsync(
            "CW1001",
            """
            public sealed class Catalog(ShopDb db)
            {
                [Cached(Ttl = 60)]
                public Task<Product?> [|GetAsync|](int id) => db.FindAsync(id);
            }
            """,
            "[Cached] has no effect on 'GetAsync'",
            "interface that 'Catalog' implements",
            "'GetCoreAsync'"
        );

    [Fact]
    public Task A_write_that_implements_no_interface_is_reported() =>
        RuleTest.ReportsAsync(
            "CW1001",
            """
            public interface ICatalog
            {
                Task<Product?> GetAsync(int id);
            }

            public sealed class Catalog(ShopDb db) : ICatalog
            {
                [Cached(Ttl = 60)]
                public Task<Product?> GetAsync(int id) => db.FindAsync(id);

                [InvalidatesCache(nameof(GetAsync))]
                public Task [|ForgetAsync|](int id) => db.DeleteAsync(id);
            }
            """,
            "[InvalidatesCache] has no effect on 'ForgetAsync'"
        );

    [Fact]
    public Task A_static_method_is_reported() =>
        RuleTest.ReportsAsync(
            "CW1001",
            """
            public interface ICatalog
            {
                Task<Product?> GetAsync(int id);
            }

            public sealed class Catalog(ShopDb db) : ICatalog
            {
                [Cached(Ttl = 60)]
                public Task<Product?> GetAsync(int id) => db.FindAsync(id);

                [Cached(Ttl = 60)]
                public static int [|Double|](int number) => 2 * number;
            }
            """,
            "'DoubleCore'"
        );

    [Fact]
    public Task Disposal_is_no_service() =>
        RuleTest.ReportsAsync(
            "CW1001",
            """
            public interface ICatalog
            {
                Task<Product?> GetAsync(int id);
            }

            public sealed class Catalog(ShopDb db) : ICatalog, IAsyncDisposable
            {
                [Cached(Ttl = 60)]
                public Task<Product?> GetAsync(int id) => db.FindAsync(id);

                [InvalidatesCache]
                public ValueTask [|DisposeAsync|]() => default;
            }
            """,
            "'DisposeAsync'"
        );

    [Fact]
    public Task An_implicit_implementation_is_accepted() =>
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
            """
        );

    [Fact]
    public Task An_explicit_implementation_is_accepted() =>
        RuleTest.IsSilentAsync(
            """
            public interface ICatalog
            {
                Task<Product?> GetAsync(int id);
            }

            public sealed class Catalog(ShopDb db) : ICatalog
            {
                [Cached(Ttl = 60)]
                Task<Product?> ICatalog.GetAsync(int id) => db.FindAsync(id);
            }
            """
        );

    [Fact]
    public Task An_override_of_an_implementation_is_accepted() =>
        RuleTest.IsSilentAsync(
            """
            public interface ICatalog
            {
                Task<Product?> GetAsync(int id);
            }

            public class Basic : ICatalog
            {
                public virtual Task<Product?> GetAsync(int id) => Task.FromResult<Product?>(null);
            }

            public sealed class Catalog(ShopDb db) : Basic
            {
                [Cached(Ttl = 60)]
                public override Task<Product?> GetAsync(int id) => db.FindAsync(id);
            }
            """
        );

    [Fact]
    public Task A_partial_method_is_accepted() =>
        RuleTest.IsSilentAsync(
            """
            public sealed partial class Catalog(ShopDb db, ICache cache)
            {
                [Cached(Ttl = 60)]
                public partial Task<Product?> GetAsync(int id);

                private Task<Product?> GetCoreAsync(int id) => db.FindAsync(id);
            }
            """
        );
}
