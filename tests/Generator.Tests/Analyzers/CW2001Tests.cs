namespace Cachewright.Generator.Tests.Analyzers;

public sealed class CW2001Tests
{
    [Fact]
    public Task A_class_without_value_identity_is_reported_at_the_parameter() =>
        RuleTest.ReportsAsync(
            "CW2001",
            """
            public sealed class Filter
            {
                public string? Name { get; set; }
            }

            public interface ICatalog
            {
                Task<int> CountAsync(Filter filter);
            }

            public sealed class Catalog : ICatalog
            {
                [Cached(Ttl = 60)]
                public Task<int> CountAsync(Filter [|filter|]) => Task.FromResult(1);
            }
            """,
            "'filter' of 'CountAsync' can't be part of the key",
            "[CacheKeyIgnore]",
            "Key",
            "ICacheKey"
        );

    [Fact]
    public Task A_sealed_record_is_accepted() =>
        RuleTest.IsSilentAsync(
            """
            public sealed record Filter(string? Name);

            public interface ICatalog
            {
                Task<int> CountAsync(Filter filter);
            }

            public sealed class Catalog : ICatalog
            {
                [Cached(Ttl = 60)]
                public Task<int> CountAsync(Filter filter) => Task.FromResult(1);
            }
            """
        );

    [Fact]
    public Task An_ignored_parameter_may_be_anything() =>
        RuleTest.IsSilentAsync(
            """
            public sealed class Filter
            {
                public string? Name { get; set; }
            }

            public interface ICatalog
            {
                Task<int> CountAsync([CacheKeyIgnore] Filter filter);
            }

            public sealed class Catalog : ICatalog
            {
                [Cached(Ttl = 60)]
                public Task<int> CountAsync([CacheKeyIgnore] Filter filter) => Task.FromResult(1);
            }
            """
        );
}
