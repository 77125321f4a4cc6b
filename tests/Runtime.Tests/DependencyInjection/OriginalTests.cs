using Cachewright.CompilerServices;
using Cachewright.Runtime.Tests.DependencyInjection.Services;

namespace Cachewright.Runtime.Tests.DependencyInjection;

public sealed class OriginalTests
{
    public static TheoryData<string> Kinds => ["class", "factory", "instance"];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Original_is_the_instance_behind_the_decorator(string kind)
    {
        using var provider = TestProvider.Build(services => Register(services, kind));
        using var scope = provider.CreateScope();

        var original = Original<Catalog>(scope.ServiceProvider);

        var catalog = Assert.IsType<CachedCatalog>(scope.ServiceProvider.GetRequiredService<ICatalog>());
        Assert.Same(catalog.Original, original);
        Assert.Same(original, Original<ICatalog>(scope.ServiceProvider));
    }

    [Fact]
    public void Original_of_a_scoped_class_belongs_to_the_given_scope()
    {
        using var provider = TestProvider.Build(services => services.AddScoped<ICatalog, Catalog>());
        using var scope = provider.CreateScope();
        using var otherScope = provider.CreateScope();

        Assert.NotSame(Original<Catalog>(scope.ServiceProvider), Original<Catalog>(otherScope.ServiceProvider));
    }

    [Fact]
    public void Original_is_that_of_the_key()
    {
        using var provider = TestProvider.Build(services =>
            services.AddKeyedSingleton<ICatalog, Catalog>("a").AddKeyedSingleton<ICatalog, Catalog>("b")
        );

        var original = CachedServices.Original<Catalog>(provider, typeof(Catalog), "a");

        Assert.Same(((CachedCatalog)provider.GetRequiredKeyedService<ICatalog>("a")).Original, original);
        Assert.Throws<InvalidOperationException>(() => Original<Catalog>(provider));
    }

    [Fact]
    public void Original_is_that_of_the_interface_where_a_class_is_registered_under_two()
    {
        using var provider = TestProvider.Build(services =>
            services.AddSingleton<ICatalog, Catalog>().AddSingleton<ICatalogSearch, Catalog>()
        );

        Assert.Same(((CachedCatalog)provider.GetRequiredService<ICatalog>()).Original, Original<ICatalog>(provider));
        Assert.Same(
            ((CachedCatalog)provider.GetRequiredService<ICatalogSearch>()).Original,
            Original<ICatalogSearch>(provider)
        );
    }

    [Fact]
    public void Original_of_a_generic_class_is_found_by_class_and_by_interface()
    {
        using var provider = TestProvider.Build(services =>
            services.AddSingleton(typeof(IRepository<>), typeof(Repository<>))
        );

        var original = CachedServices.Original<Repository<string>>(provider, typeof(Repository<>), null);

        Assert.Same(((CachedRepository<string>)provider.GetRequiredService<IRepository<string>>()).Original, original);
    }

    [Theory]
    [InlineData(typeof(IPrices))]
    [InlineData(typeof(Prices))]
    public void Class_without_decorator_is_its_own_original(Type serviceType)
    {
        using var provider = TestProvider.Build(services => services.AddSingleton(serviceType, typeof(Prices)));

        var original = CachedServices.Original<Prices>(provider, typeof(Prices), null);

        Assert.Same(provider.GetRequiredService(serviceType), original);
    }

    [Fact]
    public void Class_without_registration_is_refused_with_the_way_to_register_it()
    {
        using var provider = TestProvider.Build(services => services.AddSingleton<ICatalog, PlainCatalog>());

        var refusal = Assert.Throws<InvalidOperationException>(() => Original<Catalog>(provider));

        Assert.Contains(typeof(Catalog).FullName!, refusal.Message, StringComparison.Ordinal);
        Assert.Contains("services.AddScoped<Catalog>()", refusal.Message, StringComparison.Ordinal);
    }

    private static void Register(IServiceCollection services, string kind) =>
        _ = kind switch
        {
            "class" => services.AddScoped<ICatalog, Catalog>(),
            "factory" => services.AddScoped<ICatalog>(provider => new Catalog(
                provider.GetRequiredService<DisposalLog>()
            )),
            _ => services.AddSingleton<ICatalog>(new Catalog(new DisposalLog())),
        };

    private static T Original<T>(IServiceProvider services)
        where T : class => CachedServices.Original<T>(services, typeof(Catalog), null);
}
