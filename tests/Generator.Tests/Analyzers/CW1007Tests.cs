namespace Cachewright.Generator.Tests.Analyzers;

public sealed class CW1007Tests
{
    [Fact]
    public Task A_class_without_a_cache_is_reported_at_the_method() =>
        RuleTest.ReportsAsync(
            "CW1007",
            """
            public sealed partial class Catalog
            {
                [Cached(Ttl = 60)]
                public partial Task<Product?> [|GetAsync|](int id);

                private Task<Product?> GetCoreAsync(int id) => Task.FromResult<Product?>(null);
            }
            """,
            "'GetAsync' is partial, but 'Catalog' holds no ICache",
            "Add 'ICache cache' to its primary constructor"
        );

    [Fact]
    public Task A_private_cache_of_the_base_class_is_out_of_reach() =>
        RuleTest.ReportsAsync(
            "CW1007",
            """
            public abstract class Basic(ICache cache)
            {
                private readonly ICache _cache = cache;

                public override string ToString() => _cache.ToString() ?? "";
            }

            public sealed partial class Catalog() : Basic(null!)
            {
                [Cached(Ttl = 60)]
                public partial Task<Product?> [|GetAsync|](int id);

                private Task<Product?> GetCoreAsync(int id) => Task.FromResult<Product?>(null);
            }
            """
        );

    [Fact]
    public Task A_static_method_can_use_no_instance() =>
        RuleTest.ReportsAsync(
            "CW1007",
            """
            public sealed partial class Catalog(ICache cache)
            {
                public ICache Cache => cache;

                [Cached(Ttl = 60)]
                public static partial Task<int> [|CountAsync|]();

                private static Task<int> CountCoreAsync() => Task.FromResult(1);
            }
            """
        );

    [Fact]
    public Task A_primary_constructor_is_enough() =>
        RuleTest.IsSilentAsync(
            """
            public sealed partial class Catalog(ICache cache)
            {
                [Cached(Ttl = 60)]
                public partial Task<Product?> GetAsync(int id);

                private Task<Product?> GetCoreAsync(int id) => Task.FromResult<Product?>(null);
            }
            """
        );

    [Fact]
    public Task A_field_is_enough() =>
        RuleTest.IsSilentAsync(
            """
            public sealed partial class Catalog
            {
                private readonly ICache _cache;

                public Catalog(ICache cache) => _cache = cache;

                [Cached(Ttl = 60)]
                public partial Task<Product?> GetAsync(int id);

                private Task<Product?> GetCoreAsync(int id) => Task.FromResult<Product?>(null);
            }
            """
        );

    [Fact]
    public Task A_protected_property_of_the_base_class_is_enough() =>
        RuleTest.IsSilentAsync(
            """
            public abstract class Basic(ICache cache)
            {
                protected ICache Cache { get; } = cache;
            }

            public sealed partial class Catalog(ICache cache) : Basic(cache)
            {
                [Cached(Ttl = 60)]
                public partial Task<Product?> GetAsync(int id);

                private Task<Product?> GetCoreAsync(int id) => Task.FromResult<Product?>(null);
            }
            """
        );

    [Fact]
    public Task A_parameter_of_a_static_method_is_enough() =>
        RuleTest.IsSilentAsync(
            """
            public static partial class Numbers
            {
                [Cached(Ttl = 60)]
                public static partial Task<int> CountAsync(ICache cache, int step);

                private static Task<int> CountCoreAsync(int step) => Task.FromResult(step);
            }
            """
        );
}
