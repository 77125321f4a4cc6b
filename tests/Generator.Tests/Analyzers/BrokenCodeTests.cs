using Microsoft.CodeAnalysis;

namespace Cachewright.Generator.Tests.Analyzers;

/// <summary>Most code that analyzers and generator see is being typed. Neither may throw, whatever is missing.</summary>
public sealed class BrokenCodeTests
{
    [Theory]
    [InlineData("[Cached(Ttl = )]")]
    [InlineData("[Cached(Ttl = 60, Tags = )]")]
    [InlineData("[Cached(Ttl = 60, Tags = [)]")]
    [InlineData("[Cached(Ttl = 60, Tags = null)]")]
    [InlineData("[Cached(Ttl = 60, Tags = [null])]")]
    [InlineData("[Cached(Ttl = 60, Tags = [missing])]")]
    [InlineData("[Cached(Ttl = 60, Key = null)]")]
    [InlineData("[Cached(Ttl = \"60\")]")]
    [InlineData("[Cached(60)]")]
    [InlineData("[Cached(Missing = 60)]")]
    [InlineData("[Cached(Ttl = 60, Unless = )]")]
    [InlineData("[Cached")]
    [InlineData("[InvalidatesCache(nameof())]")]
    [InlineData("[InvalidatesCache(nameof(Missing))]")]
    [InlineData("[InvalidatesCache(null)]")]
    [InlineData("[InvalidatesCache(typeof(), \"GetAsync\")]")]
    [InlineData("[InvalidatesCache(typeof(Missing), \"GetAsync\")]")]
    [InlineData("[InvalidatesCache(typeof(int[]), \"GetAsync\")]")]
    [InlineData("[InvalidatesCache(typeof(List<>), \"GetAsync\")]")]
    [InlineData("[InvalidatesCache(\"SaveAsync\", Map = [null])]")]
    [InlineData("[InvalidatesCache(\"SaveAsync\", Map = )]")]
    [InlineData("[UpdatesCache]")]
    [InlineData("[UpdatesCache(\"SaveAsync\", Value = )]")]
    public async Task A_half_typed_attribute_is_no_exception(string attribute) =>
        await AnalyzeAsync(
            $$"""
            public interface ICatalog
            {
                Task<Product?> GetAsync(int id);
                Task<Product?> SaveAsync(int id);
            }

            public sealed class Catalog(ShopDb db) : ICatalog
            {
                [Cached(Ttl = 60)]
                public Task<Product?> SaveAsync(int id) => db.FindAsync(id);

                {{attribute}}
                public Task<Product?> GetAsync(int id) => db.FindAsync(id);
            }
            """
        );

    [Theory]
    [InlineData("public Task<Missing> GetAsync(int id) => null!;")]
    [InlineData("public GetAsync(int id) => null!;")]
    [InlineData("public Task<int> GetAsync(Missing id) => null!;")]
    [InlineData("public Task<int> GetAsync(int id, int id) => null!;")]
    [InlineData("public Task<int> GetAsync(int, ) => null!;")]
    [InlineData("public partial Task<int> GetAsync(int id);")]
    [InlineData("public partial Task<int> GetAsync(int id) => null!;")]
    [InlineData("public Task<> GetAsync(int id) => null!;")]
    [InlineData("public Task<int> ()")]
    [InlineData("public Task<T> GetAsync<T, T>(T id) where T : => null!;")]
    [InlineData("Task<int> IMissing.GetAsync(int id) => null!;")]
    [InlineData("public int this[int id] => 1;")]
    [InlineData("~Catalog() { }")]
    public async Task A_half_typed_method_is_no_exception(string method) =>
        await AnalyzeAsync(
            $$"""
            public partial class Catalog : IMissing, IDisposable
            {
                [Cached(Ttl = 60)]
                {{method}}
            }
            """
        );

    private static async Task AnalyzeAsync(string source)
    {
        IReadOnlyList<Diagnostic> found = await RuleTest.AnalyzeAsync(RuleTest.Compile(source));

        Assert.DoesNotContain(found, item => item.Id.StartsWith("AD", StringComparison.Ordinal));
    }
}
