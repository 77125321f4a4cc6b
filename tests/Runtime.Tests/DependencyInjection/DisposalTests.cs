using Cachewright.Runtime.Tests.DependencyInjection.Services;

namespace Cachewright.Runtime.Tests.DependencyInjection;

/// <summary>Each kind of registration is used the same way with Cachewright and without; what is disposed, and when, must not differ.</summary>
public sealed class DisposalTests
{
    private static readonly Catalog s_foreign = new(new DisposalLog());

    private static readonly Dictionary<string, (Action<IServiceCollection> Register, int Disposals)> s_kinds = new()
    {
        ["class, singleton"] = (services => services.AddSingleton<ICatalog, Catalog>(), 1),
        ["class, scoped"] = (services => services.AddScoped<ICatalog, Catalog>(), 2),
        ["class, transient"] = (services => services.AddTransient<ICatalog, Catalog>(), 4),
        ["keyed class, scoped"] = (services => services.AddKeyedScoped<ICatalog, Catalog>("key"), 2),
        ["instance"] = (services => services.AddSingleton<ICatalog>(s_foreign), 0),
        ["instance that knows the log"] = (
            services => services.AddSingleton<ICatalog>(new Catalog(LogOf(services))),
            0
        ),
        ["factory, singleton"] = (services => services.AddSingleton<ICatalog>(Make), 1),
        ["factory, scoped"] = (services => services.AddScoped<ICatalog>(Make), 2),
        ["factory, transient"] = (services => services.AddTransient<ICatalog>(Make), 4),
        ["factory, passing through"] = (services => services.AddScoped<ICatalog>(MakePlain), 2),
        ["factory, passing through, transient"] = (services => services.AddTransient<ICatalog>(MakePlain), 4),
        ["factory that forwards to the class"] = (
            services =>
                services.AddScoped<Catalog>().AddScoped<ICatalog>(services => services.GetRequiredService<Catalog>()),
            4
        ),
    };

    public static TheoryData<string> Kinds => [.. s_kinds.Keys];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Disposals_are_those_of_the_registration_without_Cachewright(string kind)
    {
        var (register, disposals) = s_kinds[kind];

        var expected = Use(TestProvider.BuildWithoutCachewright(register));
        var actual = Use(TestProvider.Build(register));

        Assert.Equal(expected, actual);
        Assert.Equal(disposals, actual.Count(entry => entry.Contains(' ')));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Original_that_can_be_disposed_asynchronously_is(bool byFactory)
    {
        var provider = TestProvider.Build(services =>
            _ = byFactory
                ? services.AddSingleton<IKeyedCatalog>(services => new KeyedCatalog(
                    services.GetRequiredService<DisposalLog>()
                ))
                : services.AddSingleton<IKeyedCatalog, KeyedCatalog>()
        );
        var log = provider.GetRequiredService<DisposalLog>();
        Assert.IsType<CachedKeyedCatalog>(provider.GetRequiredService<IKeyedCatalog>());

        await provider.DisposeAsync();

        Assert.Equal(["keyed 1 asynchronously"], log.Entries);
    }

    [Fact]
    public void Generic_originals_are_disposed_once()
    {
        var provider = TestProvider.Build(services => services.AddScoped(typeof(IRepository<>), typeof(Repository<>)));
        var log = provider.GetRequiredService<DisposalLog>();

        using (var scope = provider.CreateScope())
        {
            scope.ServiceProvider.GetRequiredService<IRepository<string>>();
        }
        provider.Dispose();

        Assert.Equal(["repository 1"], log.Entries);
    }

    /// <summary>Two scopes, in each the service twice; the log says between which disposals a scope ended.</summary>
    private static IReadOnlyList<string> Use(ServiceProvider provider)
    {
        var log = provider.GetRequiredService<DisposalLog>();
        foreach (var key in new[] { "first", "second" })
        {
            using (var scope = provider.CreateScope())
            {
                Resolve(scope.ServiceProvider);
                Resolve(scope.ServiceProvider);
            }
            log.Add(key);
        }
        provider.Dispose();
        return log.Entries;
    }

    private static object Resolve(IServiceProvider services) =>
        services.GetService<ICatalog>() ?? services.GetRequiredKeyedService<ICatalog>("key");

    private static DisposalLog LogOf(IServiceCollection services) =>
        services.Select(descriptor => descriptor.ImplementationInstance).OfType<DisposalLog>().Single();

    private static Catalog Make(IServiceProvider services) => new(services.GetRequiredService<DisposalLog>());

    private static PlainCatalog MakePlain(IServiceProvider services) => new(services.GetRequiredService<DisposalLog>());
}
