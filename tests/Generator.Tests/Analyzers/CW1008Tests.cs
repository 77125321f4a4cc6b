namespace Cachewright.Generator.Tests.Analyzers;

public sealed class CW1008Tests
{
    [Theory]
    [InlineData("Task<Product?> LoadAsync(int id)")]
    [InlineData("Task<Product?> GetAsyncCore(int id)")]
    [InlineData("Task<Product?> GetCoreAsync(long id)")]
    [InlineData("Task<Product?> GetCoreAsync()")]
    [InlineData("Task<Product> GetCoreAsync(int id)")]
    [InlineData("static Task<Product?> GetCoreAsync(int id)")]
    public Task A_missing_body_is_reported_at_the_method(string code) =>
        RuleTest.ReportsAsync(
            "CW1008",
            $$"""
            public sealed partial class Catalog(ICache cache)
            {
                [Cached(Ttl = 60)]
                public partial Task<Product?> [|GetAsync|](int id);

                private {{code}} => throw new NotSupportedException();
            }
            """,
            "The body of 'GetAsync' is missing. Write it as 'GetCoreAsync' in 'Catalog'"
        );

    [Fact]
    public Task A_body_with_the_same_parameters_and_result_is_accepted() =>
        RuleTest.IsSilentAsync(
            """
            public sealed partial class Catalog(ICache cache)
            {
                [Cached(Ttl = 60)]
                public partial Task<Product?> GetAsync(int id);

                private Task<Product?> GetCoreAsync(int id) => throw new NotSupportedException();
            }
            """
        );
}
