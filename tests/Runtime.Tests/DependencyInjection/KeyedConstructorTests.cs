using Cachewright.Runtime.Tests.DependencyInjection.Services;

namespace Cachewright.Runtime.Tests.DependencyInjection;

/// <summary>A class that asks for its key is built as the container builds it without Cachewright.</summary>
public sealed class KeyedConstructorTests
{
    [Theory]
    [InlineData(typeof(DefaultFirst), "key", "none, key")]
    [InlineData(typeof(KeyedServiceFirst), "key", "address, key")]
    [InlineData(typeof(SameTypeFirst), "key", "address, key")]
    [InlineData(typeof(TwoConstructors), "key", "key, provider")]
    [InlineData(typeof(LargestHasUnknown), "key", "key")]
    [InlineData(typeof(KeyAsObject), 7, "7, 5, Monday, False")]
    [InlineData(typeof(KeyAsObject), null, "none, 5, Monday, False")]
    [InlineData(typeof(InheritsKey), "url", "address, url")]
    [InlineData(typeof(WithoutKeyedService), "key", "none, key")]
    public void Arguments_are_those_that_the_container_gives(Type implementation, object? key, string expected)
    {
        using var plain = TestProvider.BuildWithoutCachewright(services => Register(services, implementation, key));
        using var cached = TestProvider.Build(services => Register(services, implementation, key));

        var decorated = Assert.IsType<CachedConstructed>(cached.GetRequiredKeyedService<IConstructed>(key));

        Assert.Equal(expected, plain.GetRequiredKeyedService<IConstructed>(key).Arguments);
        Assert.Equal(expected, decorated.Arguments);
    }

    [Theory]
    [InlineData(
        typeof(AsksForUnknown),
        "key",
        "Unable to resolve service for type 'System.Version' while attempting to activate '*'."
    )]
    [InlineData(
        typeof(AsksForUnknownKey),
        "key",
        "Unable to resolve service for type 'System.String' under the key 'unknown' while attempting to activate '*'."
    )]
    [InlineData(typeof(TwoWithUnknown), "key", "No constructor for type '*' can be instantiated*")]
    [InlineData(
        typeof(Ambiguous),
        "key",
        "Unable to activate type '*'. The following constructors are ambiguous: Void .ctor(*IServiceProvider) and Void .ctor(*IServiceScopeFactory)."
    )]
    [InlineData(
        typeof(SameTypeFirst),
        7,
        "'*' takes its service key as 'System.String region', but it is registered under a key of type 'System.Int32'."
    )]
    public void What_the_container_refuses_is_refused(Type implementation, object key, string sentence)
    {
        using var plain = Registered(implementation, key).BuildServiceProvider();
        using var cached = Registered(implementation, key)
            .AddCachewright(options => options.Configuration = TestProvider.Configuration)
            .BuildServiceProvider();

        var refusal = Assert.Throws<InvalidOperationException>(() => cached.GetKeyedService<IConstructed>(key));

        Assert.Throws<InvalidOperationException>(() => plain.GetKeyedService<IConstructed>(key));
        Assert.Matches(
            "^"
                + System
                    .Text.RegularExpressions.Regex.Escape(sentence)
                    .Replace(@"\*", "[^\n]+", StringComparison.Ordinal)
                + "$",
            refusal.Message
        );
    }

    private static ServiceCollection Registered(Type implementation, object? key)
    {
        var services = new ServiceCollection();
        Register(services, implementation, key);
        return services;
    }

    private static void Register(IServiceCollection services, Type implementation, object? key) =>
        services
            .AddKeyedSingleton("url", "address")
            .AddKeyedSingleton<object>("url", "address")
            .AddKeyedSingleton(typeof(IConstructed), key, implementation);

    private sealed class DefaultFirst(string prefix = "none", [ServiceKey] string region = "?")
        : Constructed(prefix, region);

    private sealed class KeyedServiceFirst([FromKeyedServices("url")] object url, [ServiceKey] string region)
        : Constructed(url, region);

    private sealed class SameTypeFirst([FromKeyedServices("url")] string url, [ServiceKey] string region)
        : Constructed(url, region);

    private sealed class TwoConstructors : Constructed
    {
        public TwoConstructors([ServiceKey] string region)
            : base(region) { }

        public TwoConstructors([ServiceKey] string region, IServiceProvider services)
            : base(region, services is null ? "none" : "provider") { }
    }

    private sealed class LargestHasUnknown : Constructed
    {
        public LargestHasUnknown([ServiceKey] string region)
            : base(region) { }

        public LargestHasUnknown([ServiceKey] string region, Version unknown)
            : base(region, unknown) { }
    }

    private sealed class KeyAsObject(
        [ServiceKey] object? key = null,
        int number = 5,
        DayOfWeek? day = DayOfWeek.Monday,
        CancellationToken token = default
    ) : Constructed(key ?? "none", number, day, token.CanBeCanceled);

    private sealed class InheritsKey([FromKeyedServices] string url, [ServiceKey] string region)
        : Constructed(url, region);

    private sealed class WithoutKeyedService(
        [ServiceKey] string region,
        [FromKeyedServices("unknown")] string url = "none"
    ) : Constructed(url, region);

    private sealed class AsksForUnknown(Version unknown, [ServiceKey] string region) : Constructed(unknown, region);

    private sealed class AsksForUnknownKey([FromKeyedServices("unknown")] string url, [ServiceKey] string region)
        : Constructed(url, region);

    private sealed class TwoWithUnknown : Constructed
    {
        public TwoWithUnknown([ServiceKey] string region, Version unknown)
            : base(region, unknown) { }

        public TwoWithUnknown([ServiceKey] string region, Version unknown, Uri other)
            : base(region, unknown, other) { }
    }

    private sealed class Ambiguous : Constructed
    {
        public Ambiguous([ServiceKey] string region, IServiceProvider services)
            : base(region, services) { }

        public Ambiguous([ServiceKey] string region, IServiceScopeFactory scopes)
            : base(region, scopes) { }
    }
}
