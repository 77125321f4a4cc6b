namespace Cachewright.Generator.Tests.Analyzers;

public sealed class CW2005Tests
{
    [Fact]
    public Task A_placeholder_of_many_values_is_reported_inside_the_string() =>
        RuleTest.ReportsAsync(
            "CW2005",
            """
            public interface ICatalog
            {
                Task<int> CountAsync(Product product);
            }

            public sealed class Catalog : ICatalog
            {
                [Cached(Ttl = 60, Tags = ["{[|product|]}"])]
                public Task<int> CountAsync(Product product) => Task.FromResult(1);
            }
            """,
            "'product' in the template",
            "it is more than one value",
            "Name a member of it"
        );

    [Fact]
    public Task A_member_that_is_one_value_is_accepted() =>
        RuleTest.IsSilentAsync(
            """
            public interface ICatalog
            {
                Task<int> CountAsync(Product product);
            }

            public sealed class Catalog : ICatalog
            {
                [Cached(Ttl = 60, Tags = ["{product.Id}"])]
                public Task<int> CountAsync(Product product) => Task.FromResult(1);
            }
            """
        );
}
