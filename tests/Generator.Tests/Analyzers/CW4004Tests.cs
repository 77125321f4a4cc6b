namespace Cachewright.Generator.Tests.Analyzers;

public sealed class CW4004Tests
{
    [Fact]
    public Task State_that_cant_be_seen_is_reported() =>
        RuleTest.ReportsAsync(
            "CW4004",
            """
            public sealed class Value
            {
                private int _count;

                public void Next() => _count++;
            }

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
            "_count",
            "Make it a public or internal property"
        );

    [Fact]
    public Task A_property_is_accepted() =>
        RuleTest.IsSilentAsync(
            """
            public sealed class Value
            {
                public int Count { get; set; }

                public void Next() => Count++;
            }

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
