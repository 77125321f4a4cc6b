namespace Cachewright.Runtime.Tests.DependencyInjection;

/// <summary>A container as strict as the container gets, with Cachewright in front of the given registrations.</summary>
internal static class TestProvider
{
    public const string Configuration = "localhost:6379";

    private static readonly ServiceProviderOptions s_strict = new() { ValidateOnBuild = true, ValidateScopes = true };

    public static ServiceProvider Build(Action<IServiceCollection> register)
    {
        var services = Registered(register);
        services.AddCachewright(options => options.Configuration = Configuration);
        return services.BuildServiceProvider(s_strict);
    }

    public static ServiceProvider BuildWithoutCachewright(Action<IServiceCollection> register) =>
        Registered(register).BuildServiceProvider(s_strict);

    private static ServiceCollection Registered(Action<IServiceCollection> register)
    {
        var services = new ServiceCollection();
        services.AddSingleton(new Services.DisposalLog());
        register(services);
        return services;
    }
}
