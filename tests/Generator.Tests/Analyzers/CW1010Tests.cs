namespace Cachewright.Generator.Tests.Analyzers;

public sealed class CW1010Tests
{
    [Theory]
    [InlineData(
        "internal bool IsDraft(Product? product) => product is null;",
        "'Catalog' has no static method of that name"
    )]
    [InlineData(
        "internal static bool IsDraft<T>(T product) => product is null;",
        "has no static method of that name that is not generic"
    )]
    [InlineData("internal static int IsDraft(Product? product) => product is null ? 0 : 1;", "it must return bool")]
    [InlineData("private static bool IsDraft(Product? product) => product is null;", "it must be at least internal")]
    [InlineData(
        "internal static bool IsDraft(string name) => name.Length == 0;",
        "its parameter 'name' is neither the result or a key parameter of 'GetAsync'"
    )]
    public Task A_method_that_does_not_fit_is_reported_at_its_name_in_the_attribute(string code, string message) =>
        RuleTest.ReportsAsync(
            "CW1010",
            $$"""
            public interface ICatalog
            {
                Task<Product?> GetAsync(int id);
            }

            public sealed class Catalog(ShopDb db) : ICatalog
            {
                [Cached(Ttl = 60, Unless = [|nameof(IsDraft)|])]
                public Task<Product?> GetAsync(int id) => db.FindAsync(id);

                {{code}}
            }
            """,
            message
        );

    [Fact]
    public Task A_ttl_that_is_no_time_is_reported() =>
        RuleTest.ReportsAsync(
            "CW1010",
            """
            public interface ICatalog
            {
                Task<Product?> GetAsync(int id);
            }

            public sealed class Catalog(ShopDb db) : ICatalog
            {
                [Cached(TtlFrom = [|nameof(Life)|])]
                public Task<Product?> GetAsync(int id) => db.FindAsync(id);

                internal static int Life(Product? product) => product is null ? 0 : 1;
            }
            """,
            "TtlFrom of 'GetAsync' names 'Life', which does not fit: it must return TimeSpan or DateTimeOffset"
        );

    [Fact]
    public Task A_condition_knows_no_result() =>
        RuleTest.ReportsAsync(
            "CW1010",
            """
            public interface ICatalog
            {
                Task<Product?> GetAsync(int id);
            }

            public sealed class Catalog(ShopDb db) : ICatalog
            {
                [Cached(Ttl = 60, When = [|nameof(IsKnown)|])]
                public Task<Product?> GetAsync(int id) => db.FindAsync(id);

                internal static bool IsKnown(Product? product) => product is not null;
            }
            """,
            "When of 'GetAsync'",
            "is neither a parameter"
        );

    [Theory]
    [InlineData("TtlFrom = nameof(Life)")]
    [InlineData("TtlFrom = nameof(End)")]
    [InlineData("Ttl = 60, When = nameof(IsKnown)")]
    [InlineData("Ttl = 60, Unless = nameof(IsDraft)")]
    [InlineData("Ttl = 60, Unless = nameof(IsHidden)")]
    public Task A_method_that_fits_is_accepted(string code) =>
        RuleTest.IsSilentAsync(
            $$"""
            public interface ICatalog
            {
                Task<Product?> GetAsync(int id);
            }

            public sealed class Catalog(ShopDb db) : ICatalog
            {
                [Cached({{code}})]
                public Task<Product?> GetAsync(int id) => db.FindAsync(id);

                internal static TimeSpan Life(Product? product, int id) => TimeSpan.FromSeconds(product is null ? 1 : id);

                internal static DateTimeOffset End() => DateTimeOffset.MaxValue;

                internal static bool IsKnown(int id) => id > 0;

                internal static bool IsDraft(Product? product) => product is { Name: "" };

                internal static bool IsHidden(int id, Product? product) => product?.Id != id;
            }
            """
        );

    [Fact]
    public Task A_private_method_is_accepted_in_a_partial_class() =>
        RuleTest.IsSilentAsync(
            """
            public sealed partial class Catalog(ICache cache)
            {
                [Cached(Ttl = 60, Unless = nameof(IsDraft))]
                public partial Task<Product?> GetAsync(int id);

                private static bool IsDraft(Product? product) => product is { Name: "" };

                private Task<Product?> GetCoreAsync(int id) => Task.FromResult<Product?>(null);
            }
            """
        );
}
