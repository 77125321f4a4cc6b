namespace Cachewright.Generator.Tests.Analyzers;

public sealed class CW2006Tests
{
    [Theory]
    [InlineData("[Cached(Ttl = 30)]", "Task<Product?>", "int id", "what [Cached] says is not the same")]
    [InlineData("[Cached(Ttl = 60)]", "Task<string>", "int id", "one returns")]
    [InlineData("[Cached(Ttl = 60)]", "Task<Product?>", "int number", "the parameters have other names")]
    public Task Overloads_that_share_a_key_and_differ_are_reported(
        string attribute,
        string result,
        string parameter,
        string difference
    ) =>
        RuleTest.ReportsAsync(
            "CW2006",
            $$"""
            public interface ICatalog
            {
                Task<Product?> GetAsync(int id, CancellationToken token);
                {{result}} GetAsync({{parameter}});
            }

            public sealed class Catalog(ShopDb db) : ICatalog
            {
                [Cached(Ttl = 60)]
                public Task<Product?> GetAsync(int id, CancellationToken token) => db.FindAsync(id);

                {{attribute}}
                public {{result}} [|GetAsync|]({{parameter}}) => throw new NotSupportedException();
            }
            """,
            difference,
            "give one of them another name"
        );

    [Fact]
    public Task Overloads_that_differ_by_a_token_alone_are_accepted() =>
        RuleTest.IsSilentAsync(
            """
            public interface ICatalog
            {
                Task<Product?> GetAsync(int id);
                Task<Product?> GetAsync(int id, CancellationToken token);
                Task SaveAsync(int id);
            }

            public sealed class Catalog(ShopDb db) : ICatalog
            {
                [Cached(Ttl = 60)]
                public Task<Product?> GetAsync(int id) => db.FindAsync(id);

                [Cached(Ttl = 60)]
                public Task<Product?> GetAsync(int id, CancellationToken token) => db.FindAsync(id);

                [InvalidatesCache(nameof(GetAsync))]
                public Task SaveAsync(int id) => Task.CompletedTask;
            }
            """
        );
}
