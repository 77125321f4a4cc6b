namespace Cachewright.Generator.Tests.Analyzers;

public sealed class CW1013Tests
{
    [Fact]
    public Task An_accessor_is_reported_at_the_attribute() =>
        RuleTest.ReportsAsync(
            "CW1013",
            """
            public interface IShop
            {
                int Count { get; }
            }

            public sealed class Shop : IShop
            {
                public int Count
                {
                    [[|Cached(Ttl = 60)|]]
                    get => 1;
                }
            }
            """,
            "[Cached] has no effect on an accessor of 'Count'. Write a method"
        );

    [Fact]
    public Task An_operator_is_reported() =>
        RuleTest.ReportsAsync(
            "CW1013",
            """
            public sealed class Shop
            {
                [[|Cached(Ttl = 60)|]]
                public static Shop operator +(Shop left, Shop right) => left ?? right;
            }
            """,
            "an operator"
        );

    [Fact]
    public Task A_local_function_is_reported() =>
        RuleTest.ReportsAsync(
            "CW1013",
            """
            public sealed class Shop
            {
                public int Count()
                {
                    return Number();

                    [[|Cached(Ttl = 60)|]]
                    static int Number() => 1;
                }
            }
            """,
            "the local function 'Number'"
        );

    [Fact]
    public Task A_lambda_is_reported() =>
        RuleTest.ReportsAsync(
            "CW1013",
            """
            public sealed class Shop
            {
                public Func<int> Count { get; } = [[|Cached(Ttl = 60)|]] () => 1;
            }
            """,
            "a lambda"
        );

    [Fact]
    public Task Functions_without_attributes_are_left_alone() =>
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

                public Func<int, int> Twice { get; } = number => 2 * number;

                public int Count
                {
                    get
                    {
                        return One();

                        static int One() => 1;
                    }
                }
            }
            """
        );
}
