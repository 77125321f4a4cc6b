namespace Cachewright.Generator.Tests.Analyzers;

public sealed class CW4003Tests
{
    [Fact]
    public Task A_member_that_cant_be_set_is_reported() =>
        RuleTest.ReportsAsync(
            "CW4003",
            """
            public sealed class Value
            {
                public decimal Amount { get; private set; }
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
            "Value.Amount",
            "'set' or 'init' accessor",
            "[IgnoreDataMember]"
        );

    [Fact]
    public Task A_member_that_can_be_set_is_accepted() =>
        RuleTest.IsSilentAsync(
            """
            public sealed class Value
            {
                public decimal Amount { get; set; }

                public string Text => $"{Amount}";
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
