using Cachewright.Runtime.Tests.DependencyInjection.Services;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace Cachewright.Runtime.Tests.DependencyInjection;

public sealed class StartUpTests
{
    private const string TooLate =
        "Cachewright.Runtime.Tests.DependencyInjection.Services.Catalog has cached methods but was registered as "
        + "Cachewright.Runtime.Tests.DependencyInjection.Services.ICatalog after AddCachewright(): "
        + "register it before, or call AddCachewright() last.";

    [Fact]
    public async Task Host_starts_where_everything_is_in_order()
    {
        using var host = Host(services => services.AddSingleton<ICatalog, Catalog>(), later: _ => { });

        await host.StartAsync(TestContext.Current.CancellationToken);

        Assert.IsType<CachedCatalog>(host.Services.GetRequiredService<ICatalog>());
    }

    [Fact]
    public async Task Host_with_all_its_defaults_starts_and_validates()
    {
        var settings = new HostApplicationBuilderSettings { EnvironmentName = Environments.Development };
        var builder = Microsoft.Extensions.Hosting.Host.CreateApplicationBuilder(settings);
        builder.Services.AddSingleton<DisposalLog>().AddScoped<ICatalog, Catalog>();
        builder.Services.AddCachewright(options => options.Configuration = TestProvider.Configuration);
        using var host = builder.Build();

        await host.StartAsync(TestContext.Current.CancellationToken);

        using var scope = host.Services.CreateScope();
        Assert.IsType<CachedCatalog>(scope.ServiceProvider.GetRequiredService<ICatalog>());
    }

    [Fact]
    public async Task Host_does_not_start_where_a_class_was_registered_too_late()
    {
        using var host = Host(_ => { }, later: services => services.AddSingleton<ICatalog, Catalog>());

        var refusal = await Assert.ThrowsAsync<OptionsValidationException>(() =>
            host.StartAsync(TestContext.Current.CancellationToken)
        );

        Assert.Equal(TooLate, refusal.Message);
    }

    [Fact]
    public void First_cache_is_refused_where_a_class_was_registered_too_late()
    {
        var services = Services();
        services.AddKeyedScoped<ICatalog, Catalog>("a");
        using var provider = services.BuildServiceProvider();

        var refusal = Assert.Throws<OptionsValidationException>(() => provider.GetRequiredService<ICache>());

        Assert.Equal(TooLate, refusal.Message);
    }

    [Fact]
    public void First_cache_is_refused_where_a_factory_that_names_the_class_came_too_late()
    {
        var services = Services();
        services.AddSingleton<ICatalog, Catalog>(services => new Catalog(services.GetRequiredService<DisposalLog>()));
        using var provider = services.BuildServiceProvider();

        var refusal = Assert.Throws<OptionsValidationException>(() => provider.GetRequiredService<ICache>());

        Assert.Equal(TooLate, refusal.Message);
    }

    [Theory]
    [InlineData(typeof(ICatalog), typeof(Catalog))]
    [InlineData(typeof(IRepository<string>), typeof(Repository<string>))]
    public void Decorated_class_is_refused_with_the_sentence_where_settings_are_bad(
        Type serviceType,
        Type implementation
    )
    {
        var services = new ServiceCollection().AddSingleton<DisposalLog>().AddSingleton(serviceType, implementation);
        using var provider = services.AddCachewright().BuildServiceProvider();

        var refusal = Assert.Throws<OptionsValidationException>(() => provider.GetRequiredService(serviceType));

        Assert.StartsWith("Cachewright:Configuration is missing:", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Late_registrations_that_need_no_decorator_are_fine()
    {
        var services = Services();
        services
            .AddSingleton<ICatalog, PlainCatalog>()
            .AddSingleton<Catalog>()
            .AddSingleton<INotOfTheDecorator, Catalog>()
            .AddSingleton<IPrices, Prices>()
            .AddSingleton<ICatalog>(services => new PlainCatalog(services.GetRequiredService<DisposalLog>()));
        using var provider = services.BuildServiceProvider();

        Assert.NotNull(provider.GetRequiredService<ICache>());
    }

    [Theory]
    [InlineData(
        typeof(ICatalog),
        typeof(Catalog),
        "under KeyedService.AnyKey, which can't be cached: register it under each key"
    )]
    [InlineData(typeof(IRepository<>), typeof(KeyedRepository<>), "asks for its service key in the constructor")]
    public void Registration_that_can_not_be_decorated_is_refused(Type serviceType, Type implementation, string because)
    {
        var key = serviceType.IsGenericType ? "a" : KeyedService.AnyKey;
        var services = new ServiceCollection().AddKeyedSingleton(serviceType, key, implementation);
        services.AddCachewright(options => options.Configuration = TestProvider.Configuration);
        using var provider = services.BuildServiceProvider();

        var refusal = Assert.Throws<OptionsValidationException>(() => provider.GetRequiredService<ICache>());

        Assert.Contains(because, Assert.Single(refusal.Failures), StringComparison.Ordinal);
    }

    [Fact]
    public void Classes_that_would_share_entries_are_refused()
    {
        var services = new ServiceCollection()
            .AddSingleton<DisposalLog>()
            .AddScoped<ICatalog, Catalog>()
            .AddScoped<ICatalog, DerivedCatalog>();
        services.AddCachewright(options => options.Configuration = TestProvider.Configuration);
        using var provider = services.BuildServiceProvider();

        var refusal = Assert.Throws<OptionsValidationException>(() => provider.GetRequiredService<ICache>());

        Assert.Contains(
            $"{typeof(DerivedCatalog)} and {typeof(Catalog)} would share the cached entries of {typeof(Catalog)}",
            Assert.Single(refusal.Failures),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Classes_under_different_keys_share_nothing_and_are_accepted()
    {
        var services = new ServiceCollection()
            .AddSingleton<DisposalLog>()
            .AddScoped<ICatalog, Catalog>()
            .AddKeyedScoped<ICatalog, DerivedCatalog>("other");
        services.AddCachewright(options => options.Configuration = TestProvider.Configuration);
        using var provider = services.BuildServiceProvider();

        Assert.NotNull(provider.GetRequiredService<ICache>());
    }

    [Fact]
    public async Task Host_does_not_start_without_the_address_of_Redis()
    {
        var builder = Microsoft.Extensions.Hosting.Host.CreateEmptyApplicationBuilder(null);
        builder.Services.AddCachewright();
        using var host = builder.Build();

        var refusal = await Assert.ThrowsAsync<OptionsValidationException>(() =>
            host.StartAsync(TestContext.Current.CancellationToken)
        );

        Assert.StartsWith("Cachewright:Configuration is missing:", refusal.Message, StringComparison.Ordinal);
    }

    private static IHost Host(Action<IServiceCollection> earlier, Action<IServiceCollection> later)
    {
        var builder = Microsoft.Extensions.Hosting.Host.CreateEmptyApplicationBuilder(null);
        builder.Services.AddSingleton<DisposalLog>();
        earlier(builder.Services);
        builder.Services.AddCachewright(options => options.Configuration = TestProvider.Configuration);
        later(builder.Services);
        return builder.Build();
    }

    private static IServiceCollection Services() =>
        new ServiceCollection()
            .AddSingleton<DisposalLog>()
            .AddCachewright(options => options.Configuration = TestProvider.Configuration);
}
