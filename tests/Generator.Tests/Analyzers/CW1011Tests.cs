namespace Cachewright.Generator.Tests.Analyzers;

public sealed class CW1011Tests
{
    [Fact]
    public Task An_open_result_is_reported_at_the_return_type() =>
        RuleTest.ReportsAsync(
            "CW1011",
            """
            public interface ISettings
            {
                Task<T?> GetAsync<T>(string name) where T : class;
            }

            public sealed class Settings(ShopDb db) : ISettings
            {
                [Cached(Ttl = 60)]
                public [|Task<T?>|] GetAsync<T>(string name) where T : class => db.ReadAsync<T>(name);
            }
            """,
            "The result of 'GetAsync' contains the open type parameter 'T'",
            "[assembly: CacheValue(typeof(...))]"
        );

    [Fact]
    public Task An_open_element_is_reported() =>
        RuleTest.ReportsAsync(
            "CW1011",
            """
            public interface ISettings
            {
                Task<List<T>?> ListAsync<T>(string name) where T : class;
            }

            public sealed class Settings(ShopDb db) : ISettings
            {
                [Cached(Ttl = 60)]
                public [|Task<List<T>?>|] ListAsync<T>(string name) where T : class => db.ReadAsync<List<T>>(name);
            }
            """,
            "'T'"
        );

    [Fact]
    public Task A_result_whose_types_are_listed_is_accepted() =>
        RuleTest.IsSilentAsync(
            """
            [assembly: CacheValue(typeof(Product))]

            public interface ISettings
            {
                Task<T?> GetAsync<T>(string name) where T : class;
            }

            public sealed class Settings(ShopDb db) : ISettings
            {
                [Cached(Ttl = 60)]
                public Task<T?> GetAsync<T>(string name) where T : class => db.ReadAsync<T>(name);
            }
            """
        );
}
