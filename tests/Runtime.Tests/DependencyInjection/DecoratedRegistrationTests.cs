using Cachewright.Runtime.Tests.DependencyInjection.Services;

namespace Cachewright.Runtime.Tests.DependencyInjection;

public sealed class DecoratedRegistrationTests
{
    [Theory]
    [InlineData(ServiceLifetime.Singleton, true, true)]
    [InlineData(ServiceLifetime.Scoped, true, false)]
    [InlineData(ServiceLifetime.Transient, false, false)]
    public void Decorator_has_the_lifetime_of_the_registration(
        ServiceLifetime lifetime,
        bool sameInScope,
        bool sameAcross
    )
    {
        using var provider = TestProvider.Build(services =>
            services.Add(new ServiceDescriptor(typeof(ICatalog), typeof(Catalog), lifetime))
        );
        using var scope = provider.CreateScope();
        using var otherScope = provider.CreateScope();

        var first = Decorated(scope.ServiceProvider);
        var second = Decorated(scope.ServiceProvider);
        var other = Decorated(otherScope.ServiceProvider);

        Assert.Equal(sameInScope, ReferenceEquals(first, second));
        Assert.Equal(sameInScope, ReferenceEquals(first.Original, second.Original));
        Assert.Equal(sameAcross, ReferenceEquals(first, other));
        Assert.Equal(sameAcross, ReferenceEquals(first.Original, other.Original));
    }

    [Fact]
    public void Class_that_is_not_annotated_is_left_alone()
    {
        using var provider = TestProvider.Build(services => services.AddSingleton<ICatalog, PlainCatalog>());

        Assert.IsType<PlainCatalog>(provider.GetRequiredService<ICatalog>());
    }

    [Fact]
    public void Class_registered_as_itself_is_left_alone()
    {
        using var provider = TestProvider.Build(services => services.AddSingleton<Catalog>());

        Assert.IsType<Catalog>(provider.GetRequiredService<Catalog>());
    }

    [Fact]
    public void Class_that_derives_from_an_annotated_one_is_decorated()
    {
        using var provider = TestProvider.Build(services => services.AddSingleton<ICatalog, DerivedCatalog>());

        Assert.IsType<DerivedCatalog>(Decorated(provider).Original);
    }

    [Fact]
    public void Registered_instance_is_decorated()
    {
        var instance = new Catalog(new DisposalLog());
        using var provider = TestProvider.Build(services => services.AddSingleton<ICatalog>(instance));

        Assert.Same(instance, Decorated(provider).Original);
    }

    [Fact]
    public void Each_interface_of_a_class_gets_its_decorator()
    {
        using var provider = TestProvider.Build(services =>
            services.AddSingleton<ICatalog, Catalog>().AddSingleton<ICatalogSearch, Catalog>()
        );

        var search = Assert.IsType<CachedCatalog>(provider.GetRequiredService<ICatalogSearch>());

        Assert.NotSame(Decorated(provider).Original, search.Original);
        Assert.Same(Decorated(provider).Cache, search.Cache);
    }

    [Fact]
    public void Interface_that_the_decorator_lacks_is_left_alone()
    {
        using var provider = TestProvider.Build(services => services.AddSingleton<INotOfTheDecorator, Catalog>());

        Assert.IsType<Catalog>(provider.GetRequiredService<INotOfTheDecorator>());
    }

    [Fact]
    public void Several_registrations_keep_their_order()
    {
        using var provider = TestProvider.Build(services =>
            services
                .AddSingleton<ICatalog, Catalog>()
                .AddSingleton<ICatalog, PlainCatalog>()
                .AddSingleton<ICatalog>(services => new Catalog(services.GetRequiredService<DisposalLog>()))
                .AddSingleton<ICatalog, Catalog>()
        );

        var catalogs = provider.GetServices<ICatalog>().ToList();

        Assert.Equal(
            [typeof(Catalog), typeof(PlainCatalog), typeof(Catalog), typeof(Catalog)],
            catalogs.Select(catalog => ((catalog as CachedCatalog)?.Original ?? (object)catalog).GetType())
        );
        Assert.Equal([true, false, true, true], catalogs.Select(catalog => catalog is CachedCatalog));
    }

    [Fact]
    public void A_class_that_derives_from_an_annotated_one_is_decorated()
    {
        using var provider = TestProvider.Build(services => services.AddSingleton<ICatalog, DerivedCatalog>());

        var catalog = Assert.IsType<CachedCatalog>(provider.GetRequiredService<ICatalog>());

        Assert.IsType<DerivedCatalog>(catalog.Original);
    }

    [Fact]
    public void Scoped_class_still_can_not_be_captured_by_the_root()
    {
        using var provider = TestProvider.Build(services => services.AddScoped<ICatalog, Catalog>());

        Assert.Throws<InvalidOperationException>(() => provider.GetRequiredService<ICatalog>());
    }

    [Fact]
    public void Missing_dependency_of_the_class_still_fails_the_build_of_the_container()
    {
        var services = new ServiceCollection().AddSingleton<ICatalog, Catalog>().AddCachewright();

        var failure = Assert.Throws<AggregateException>(() =>
            services.BuildServiceProvider(new ServiceProviderOptions { ValidateOnBuild = true })
        );

        Assert.Contains(nameof(DisposalLog), failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Second_call_decorates_what_came_in_between_and_nothing_twice()
    {
        using var provider = TestProvider.Build(services =>
            services.AddSingleton<ICatalog, Catalog>().AddCachewright().AddSingleton<ICatalogSearch, Catalog>()
        );

        Assert.IsType<Catalog>(Decorated(provider).Original);
        Assert.IsType<CachedCatalog>(provider.GetRequiredService<ICatalogSearch>());
        Assert.Single(provider.GetServices<ICatalog>());
        Assert.Single(provider.GetServices<ICache>());
    }

    private static CachedCatalog Decorated(IServiceProvider services) =>
        Assert.IsType<CachedCatalog>(services.GetRequiredService<ICatalog>());
}
