namespace Cachewright.Generator.Tests.Analyzers;

public sealed class CW2002Tests
{
    [Fact]
    public Task A_placeholder_that_names_nothing_is_reported_inside_the_string() =>
        RuleTest.ReportsAsync(
            "CW2002",
            """
            public interface ICatalog
            {
                Task<int> CountAsync(int categoryId);
            }

            public sealed class Catalog : ICatalog
            {
                [Cached(Ttl = 60, Tags = ["all", "category:{[|catgoryId|]}"])]
                public Task<int> CountAsync(int categoryId) => Task.FromResult(1);
            }
            """,
            "'catgoryId' in the template",
            "did you mean 'categoryId'?"
        );

    [Fact]
    public Task A_placeholder_that_names_a_parameter_is_accepted() =>
        RuleTest.IsSilentAsync(
            """
            public interface ICatalog
            {
                Task<int> CountAsync(int categoryId);
            }

            public sealed class Catalog : ICatalog
            {
                [Cached(Ttl = 60, Tags = ["all", "category:{categoryId}"])]
                public Task<int> CountAsync(int categoryId) => Task.FromResult(1);
            }
            """
        );
}
