using Cachewright.Runtime.Tests.DependencyInjection.Services;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Cachewright.Runtime.Tests.DependencyInjection;

public sealed class FactoryRegistrationTests
{
    [Theory]
    [InlineData(ServiceLifetime.Singleton, 1)]
    [InlineData(ServiceLifetime.Scoped, 2)]
    [InlineData(ServiceLifetime.Transient, 4)]
    public void Factory_runs_as_often_as_before_and_its_result_is_decorated(ServiceLifetime lifetime, int runs)
    {
        using var provider = TestProvider.Build(services =>
            services.Add(new ServiceDescriptor(typeof(ICatalog), MakeCatalog, lifetime))
        );

        foreach (var _ in Enumerable.Range(0, 2))
        {
            using var scope = provider.CreateScope();
            Assert.IsType<CachedCatalog>(scope.ServiceProvider.GetRequiredService<ICatalog>());
            Assert.IsType<CachedCatalog>(scope.ServiceProvider.GetRequiredService<ICatalog>());
        }

        Assert.Equal(runs, provider.GetRequiredService<DisposalLog>().Made);
    }

    [Fact]
    public void Result_that_is_not_annotated_passes_through()
    {
        var plain = new PlainCatalog(new DisposalLog());
        using var provider = TestProvider.Build(services => services.AddSingleton<ICatalog>(_ => plain));

        Assert.Same(plain, provider.GetRequiredService<ICatalog>());
    }

    [Fact]
    public void Result_that_is_decorated_already_passes_through()
    {
        using var provider = TestProvider.Build(services =>
            services
                .AddScoped<ICatalog, Catalog>()
                .AddScoped<ICatalogSearch>(services => (ICatalogSearch)services.GetRequiredService<ICatalog>())
        );
        using var scope = provider.CreateScope();

        var search = scope.ServiceProvider.GetRequiredService<ICatalogSearch>();

        Assert.IsType<Catalog>(Assert.IsType<CachedCatalog>(search).Original);
        Assert.Same(scope.ServiceProvider.GetRequiredService<ICatalog>(), search);
    }

    [Fact]
    public void Class_registered_as_itself_is_decorated_where_a_factory_forwards_to_it()
    {
        using var provider = TestProvider.Build(services =>
            services.AddSingleton<Catalog>().AddSingleton<ICatalog>(services => services.GetRequiredService<Catalog>())
        );

        var catalog = Assert.IsType<CachedCatalog>(provider.GetRequiredService<ICatalog>());

        Assert.Same(provider.GetRequiredService<Catalog>(), catalog.Original);
    }

    [Fact]
    public void Factory_that_names_its_class_is_decorated()
    {
        using var provider = TestProvider.Build(services =>
            services.AddSingleton<ICatalog, Catalog>(services => new Catalog(
                services.GetRequiredService<DisposalLog>()
            ))
        );

        Assert.IsType<CachedCatalog>(provider.GetRequiredService<ICatalog>());
    }

    [Fact]
    public void Factory_that_names_another_class_is_still_known_to_TryAddEnumerable()
    {
        var registration = ServiceDescriptor.Singleton<ICatalog, PlainCatalog>(services => new PlainCatalog(
            new DisposalLog()
        ));
        var services = new ServiceCollection { registration };
        services.AddCachewright();

        services.TryAddEnumerable(registration);

        Assert.Single(services, descriptor => descriptor.ServiceType == typeof(ICatalog));
    }

    [Fact]
    public void Factory_for_a_closed_generic_class_is_decorated()
    {
        using var provider = TestProvider.Build(services =>
            services.AddTransient<IRepository<string>>(services => new Repository<string>(
                services.GetRequiredService<DisposalLog>()
            ))
        );

        var repository = Assert.IsType<CachedRepository<string>>(provider.GetRequiredService<IRepository<string>>());

        Assert.IsType<Repository<string>>(repository.Original);
        Assert.Same(provider.GetRequiredService<RepositoryCache<string>>(), repository.Cache);
        Assert.Equal(1, provider.GetRequiredService<DisposalLog>().Made);
    }

    private static Catalog MakeCatalog(IServiceProvider services) => new(services.GetRequiredService<DisposalLog>());
}
