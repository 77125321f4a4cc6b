using Cachewright.Runtime.Tests.DependencyInjection.Services;
using Microsoft.Extensions.Options;

namespace Cachewright.Runtime.Tests.DependencyInjection;

/// <summary>Classes that derive from an annotated one and add an interface, which the decorator does not have.</summary>
public sealed class DerivedInterfaceTests
{
    private const string Services = "Cachewright.Runtime.Tests.DependencyInjection.Services.";

    private const string NumbersRefusal =
        $"{Services}Numbers was registered as {Services}INumbers, but its cached methods come from {Services}Repository`1[TItem], "
        + $"and {Services}CachedRepository`1[System.Int32] does not implement that interface: "
        + "override the methods in Numbers, with their attributes, so that it gets a decorator of its own.";

    [Theory]
    [InlineData(typeof(INumbers), typeof(Numbers))]
    [InlineData(typeof(ISpecialCatalog), typeof(SpecialCatalog))]
    [InlineData(typeof(IListRepository<>), typeof(ListRepository<>))]
    [InlineData(typeof(IListRepository<string>), typeof(ListRepository<string>))]
    public void Registration_under_it_is_refused_at_once(Type serviceType, Type implementation)
    {
        var plain = new ServiceCollection().AddScoped(serviceType, implementation);
        var keyed = new ServiceCollection().AddKeyedScoped(serviceType, "a", implementation);

        var refusal = Assert.Throws<InvalidOperationException>(() => plain.AddCachewright());

        Assert.StartsWith(
            $"{implementation} was registered as {serviceType}, but its cached methods come from ",
            refusal.Message,
            StringComparison.Ordinal
        );
        Assert.Throws<InvalidOperationException>(() => keyed.AddCachewright());
    }

    [Fact]
    public void Refusal_says_what_to_write()
    {
        var services = new ServiceCollection().AddScoped<INumbers, Numbers>();

        var refusal = Assert.Throws<InvalidOperationException>(() => services.AddCachewright());

        Assert.Equal(NumbersRefusal, refusal.Message);
    }

    [Fact]
    public void Factory_that_names_the_class_is_refused_at_once()
    {
        var services = new ServiceCollection().AddScoped<INumbers, Numbers>(_ => new Numbers(new DisposalLog()));

        Assert.Equal(NumbersRefusal, Assert.Throws<InvalidOperationException>(() => services.AddCachewright()).Message);
    }

    [Fact]
    public void Factory_is_refused_when_it_makes_the_class()
    {
        using var provider = TestProvider.Build(services =>
            services.AddSingleton<INumbers>(_ => new Numbers(new DisposalLog()))
        );

        var refusal = Assert.Throws<InvalidOperationException>(() => provider.GetRequiredService<INumbers>());

        Assert.Equal(NumbersRefusal, refusal.Message);
    }

    [Fact]
    public void Factory_under_any_key_is_refused_when_it_makes_the_class()
    {
        using var provider = TestProvider.Build(services =>
            services.AddKeyedSingleton<INumbers>(KeyedService.AnyKey, (_, _) => new Numbers(new DisposalLog()))
        );

        var refusal = Assert.Throws<InvalidOperationException>(() => provider.GetRequiredKeyedService<INumbers>("a"));

        Assert.Equal(NumbersRefusal, refusal.Message);
    }

    [Fact]
    public void Open_interface_that_has_nothing_to_do_with_the_decorator_is_left_alone()
    {
        using var provider = TestProvider.Build(services =>
            services.AddSingleton<DisposalLog>().AddSingleton(typeof(IHealth<>), typeof(ListRepository<>))
        );

        Assert.IsType<ListRepository<string>>(provider.GetRequiredService<IHealth<string>>());
    }

    [Fact]
    public void Late_registration_is_refused_with_the_settings()
    {
        var services = new ServiceCollection();
        services.AddCachewright(options => options.Configuration = TestProvider.Configuration);
        services.AddScoped<INumbers, Numbers>();
        using var provider = services.BuildServiceProvider();

        var refusal = Assert.Throws<OptionsValidationException>(() => provider.GetRequiredService<ICache>());

        Assert.Equal(NumbersRefusal, refusal.Message);
    }

    [Fact]
    public void Under_the_interface_of_the_base_class_it_is_decorated()
    {
        using var provider = TestProvider.Build(services =>
            services.AddSingleton<ICatalog, SpecialCatalog>().AddSingleton<IRepository<int>, Numbers>()
        );

        Assert.IsType<SpecialCatalog>(Assert.IsType<CachedCatalog>(provider.GetRequiredService<ICatalog>()).Original);
        Assert.IsType<Numbers>(
            Assert.IsType<CachedRepository<int>>(provider.GetRequiredService<IRepository<int>>()).Original
        );
    }

    [Theory]
    [InlineData(typeof(SpecialCatalog))]
    [InlineData(typeof(Numbers))]
    public void Under_an_interface_that_leads_to_no_cached_method_it_is_left_alone(Type implementation)
    {
        using var provider = TestProvider.Build(services => services.AddSingleton(typeof(IUnrelated), implementation));

        Assert.IsType(implementation, provider.GetRequiredService<IUnrelated>());
    }
}
