namespace Cachewright.Generator.Tests.Analyzers;

public sealed class CW2003Tests
{
    [Fact]
    public Task A_brace_that_is_not_closed_is_reported_inside_the_string() =>
        RuleTest.ReportsAsync(
            "CW2003",
            """
            public interface ICatalog
            {
                Task<int> CountAsync(int categoryId);
            }

            public sealed class Catalog : ICatalog
            {
                [Cached(Ttl = 60, Tags = ["category:[|{|]categoryId"])]
                public Task<int> CountAsync(int categoryId) => Task.FromResult(1);
            }
            """,
            "is malformed: a '{' is not closed"
        );

    [Fact]
    public Task A_doubled_brace_is_a_brace() =>
        RuleTest.IsSilentAsync(
            """
            public interface ICatalog
            {
                Task<int> CountAsync(int categoryId);
            }

            public sealed class Catalog : ICatalog
            {
                [Cached(Ttl = 60, Tags = ["category:{{categoryId"])]
                public Task<int> CountAsync(int categoryId) => Task.FromResult(1);
            }
            """
        );
}
