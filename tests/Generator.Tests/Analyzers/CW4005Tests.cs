namespace Cachewright.Generator.Tests.Analyzers;

public sealed class CW4005Tests
{
    [Fact]
    public Task A_constructor_whose_parameters_are_no_members_is_reported() =>
        RuleTest.ReportsAsync(
            "CW4005",
            """
            public sealed class Value(decimal net, decimal rate)
            {
                public decimal Gross { get; } = net * (1 + rate);
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
            "can't be constructed",
            "Add a constructor whose parameters are named and typed as its members"
        );

    [Fact]
    public Task A_constructor_of_the_members_is_accepted() =>
        RuleTest.IsSilentAsync(
            """
            public sealed class Value(decimal gross)
            {
                public decimal Gross { get; } = gross;
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
