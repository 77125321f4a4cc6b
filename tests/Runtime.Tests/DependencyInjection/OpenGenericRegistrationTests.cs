using Cachewright.Runtime.Tests.DependencyInjection.Services;

namespace Cachewright.Runtime.Tests.DependencyInjection;

public sealed class OpenGenericRegistrationTests
{
    [Theory]
    [InlineData(null, ServiceLifetime.Singleton)]
    [InlineData(null, ServiceLifetime.Scoped)]
    [InlineData("a", ServiceLifetime.Singleton)]
    [InlineData("a", ServiceLifetime.Transient)]
    public void Open_generic_class_is_decorated(string? key, ServiceLifetime lifetime)
    {
        using var provider = TestProvider.Build(services =>
            services.Add(new ServiceDescriptor(typeof(IRepository<>), key, typeof(Repository<>), lifetime))
        );
        using var scope = provider.CreateScope();

        var texts = Decorated<string>(scope.ServiceProvider, key);
        var numbers = Decorated<int>(scope.ServiceProvider, key);

        Assert.IsType<Repository<string>>(texts.Original);
        Assert.IsType<Repository<int>>(numbers.Original);
        Assert.Equal(key, texts.Cache.ServiceKey);
        Assert.Same(provider.GetRequiredKeyedService<RepositoryCache<string>>(key), texts.Cache);
        Assert.Same(provider.GetRequiredService<ICache>(), texts.Cache.Cache);
        Assert.Equal(
            lifetime != ServiceLifetime.Transient,
            ReferenceEquals(texts.Original, Decorated<string>(scope.ServiceProvider, key).Original)
        );
    }

    [Theory]
    [InlineData(null)]
    [InlineData("a")]
    public void Closed_registration_of_a_generic_class_is_decorated(string? key)
    {
        using var provider = TestProvider.Build(services =>
            services.AddKeyedSingleton<IRepository<string>, Repository<string>>(key)
        );

        var repository = Decorated<string>(provider, key);

        Assert.IsType<Repository<string>>(repository.Original);
        Assert.Equal(key, repository.Cache.ServiceKey);
        Assert.Same(provider.GetRequiredKeyedService<RepositoryCache<string>>(key), repository.Cache);
    }

    [Fact]
    public void Class_that_asks_for_its_key_can_be_registered_closed()
    {
        using var provider = TestProvider.Build(services =>
            services.AddKeyedSingleton<IRepository<string>, KeyedRepository<string>>("a")
        );

        var repository = Assert.IsType<CachedKeyedRepository<string>>(
            provider.GetRequiredKeyedService<IRepository<string>>("a")
        );

        Assert.Equal("a", Assert.IsType<KeyedRepository<string>>(repository.Original).ServiceKey);
    }

    private static CachedRepository<TItem> Decorated<TItem>(IServiceProvider services, string? key) =>
        Assert.IsType<CachedRepository<TItem>>(services.GetRequiredKeyedService<IRepository<TItem>>(key));
}
