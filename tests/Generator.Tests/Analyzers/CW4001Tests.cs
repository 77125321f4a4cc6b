namespace Cachewright.Generator.Tests.Analyzers;

public sealed class CW4001Tests
{
    [Fact]
    public Task A_type_that_cant_be_stored_is_reported_at_the_return_type_with_the_member() =>
        RuleTest.ReportsAsync(
            "CW4001",
            """
            public sealed record Value(int Id, Stream Image);

            public interface ICatalog
            {
                Task<Value> GetAsync(int id);
            }

            public sealed class Catalog : ICatalog
            {
                [Cached(Ttl = 60)]
                public [|Task<Value>|] GetAsync(int id) => throw new NotSupportedException();
            }
            """,
            "The result of 'GetAsync' can't be cached",
            "Value.Image",
            "Stream"
        );

    [Fact]
    public Task A_listed_type_that_cant_be_stored_is_reported_at_its_attribute() =>
        RuleTest.ReportsAsync(
            "CW4001",
            """
            [assembly: CacheValue(typeof(Product)), [|CacheValue(typeof(Value))|]]
            [assembly: [|CacheValue(typeof(Page<>))|]]

            public sealed record Value(int Id, Stream Image);
            public sealed record Page<T>(T Item);
            """,
            "The result of '[CacheValue(typeof(Value))]' can't be cached: 'Value.Image' is of type 'Stream'",
            "whose type arguments are missing"
        );

    [Fact]
    public Task Listed_types_that_can_be_stored_are_accepted() =>
        RuleTest.IsSilentAsync(
            """
            [assembly: CacheValue(typeof(Product)), CacheValue(typeof(Page<Product>))]

            public sealed record Page<T>(T Item);
            """
        );

    [Fact]
    public Task Bytes_are_accepted() =>
        RuleTest.IsSilentAsync(
            """
            public sealed record Value(int Id, byte[] Image);

            public interface ICatalog
            {
                Task<Value> GetAsync(int id);
            }

            public sealed class Catalog : ICatalog
            {
                [Cached(Ttl = 60)]
                public Task<Value> GetAsync(int id) => throw new NotSupportedException();
            }
            """
        );
}
