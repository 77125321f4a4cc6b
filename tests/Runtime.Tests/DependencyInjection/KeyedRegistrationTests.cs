using Cachewright.Runtime.Tests.DependencyInjection.Services;

namespace Cachewright.Runtime.Tests.DependencyInjection;

public sealed class KeyedRegistrationTests
{
    [Fact]
    public void Two_keyed_registrations_of_a_class_are_two_caches()
    {
        using var provider = TestProvider.Build(services =>
            services
                .AddKeyedSingleton<ICatalog, Catalog>("a")
                .AddKeyedSingleton<ICatalog>(
                    "b",
                    (services, _) => new Catalog(services.GetRequiredService<DisposalLog>())
                )
                .AddSingleton<ICatalog, Catalog>()
        );

        var first = Decorated(provider, "a");
        var second = Decorated(provider, "b");
        var unkeyed = Decorated(provider, null);

        Assert.Equal(["a", "b", null], new[] { first, second, unkeyed }.Select(catalog => catalog.Cache.ServiceKey));
        Assert.Equal(3, new[] { first, second, unkeyed }.DistinctBy(catalog => catalog.Original).Count());
        Assert.Same(first.Cache, provider.GetRequiredKeyedService<CatalogCache>("a"));
        Assert.Same(second.Cache, provider.GetRequiredKeyedService<CatalogCache>("b"));
        Assert.Same(unkeyed.Cache, provider.GetRequiredService<CatalogCache>());
    }

    [Fact]
    public void Keyed_instance_is_decorated()
    {
        var instance = new Catalog(new DisposalLog());
        using var provider = TestProvider.Build(services => services.AddKeyedSingleton<ICatalog>(7, instance));

        var catalog = Decorated(provider, 7);

        Assert.Same(instance, catalog.Original);
        Assert.Equal(7, catalog.Cache.ServiceKey);
    }

    [Theory]
    [InlineData("a")]
    [InlineData(null)]
    public void Class_that_asks_for_its_key_gets_the_one_it_was_registered_under(string? key)
    {
        using var provider = TestProvider.Build(services =>
            services.AddKeyedSingleton<IKeyedCatalog, KeyedCatalog>(key)
        );

        var catalog = Assert.IsType<CachedKeyedCatalog>(provider.GetRequiredKeyedService<IKeyedCatalog>(key));

        Assert.Equal(key, catalog.ServiceKey);
        Assert.Equal(key, catalog.Cache.ServiceKey);
    }

    [Fact]
    public void Factory_gets_the_key_it_was_registered_under()
    {
        using var provider = TestProvider.Build(services =>
            services.AddKeyedSingleton<IKeyedCatalog>(
                "a",
                (services, key) => new KeyedCatalog(services.GetRequiredService<DisposalLog>(), key)
            )
        );

        Assert.Equal("a", provider.GetRequiredKeyedService<IKeyedCatalog>("a").ServiceKey);
    }

    [Fact]
    public void Enumeration_over_all_keys_meets_each_registration_once()
    {
        using var provider = TestProvider.Build(services =>
            services
                .AddSingleton<ICatalog, Catalog>()
                .AddKeyedSingleton<ICatalog, Catalog>("a")
                .AddKeyedSingleton<ICatalog, Catalog>("b")
        );

        var catalogs = provider.GetKeyedServices<ICatalog>(KeyedService.AnyKey).ToList();

        Assert.Equal(2, catalogs.Count);
        Assert.All(catalogs, catalog => Assert.IsType<CachedCatalog>(catalog));
    }

    [Fact]
    public void Factory_under_any_key_is_refused_where_it_makes_an_annotated_class()
    {
        using var provider = TestProvider.Build(services =>
            services.AddKeyedSingleton<ICatalog>(
                KeyedService.AnyKey,
                (services, key) =>
                    key is "plain"
                        ? new PlainCatalog(services.GetRequiredService<DisposalLog>())
                        : new Catalog(services.GetRequiredService<DisposalLog>())
            )
        );

        Assert.IsType<PlainCatalog>(provider.GetRequiredKeyedService<ICatalog>("plain"));
        var refusal = Assert.Throws<InvalidOperationException>(() =>
            provider.GetRequiredKeyedService<ICatalog>("other")
        );
        Assert.Contains("register it under each key", refusal.Message, StringComparison.Ordinal);
    }

    private static CachedCatalog Decorated(IServiceProvider services, object? key) =>
        Assert.IsType<CachedCatalog>(services.GetRequiredKeyedService<ICatalog>(key));
}
