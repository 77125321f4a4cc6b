using Cachewright;
using Cachewright.DependencyInjection;
using Cachewright.Protocol;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds Cachewright to the services of an application.</summary>
public static class CachewrightServiceCollectionExtensions
{
    /// <summary>
    /// Adds the cache, and puts it in front of every annotated class that is registered so far. Call it after the classes'
    /// registrations; one that comes later is refused when the application starts.
    /// </summary>
    /// <param name="services">The services.</param>
    /// <returns>The same services.</returns>
    public static IServiceCollection AddCachewright(this IServiceCollection services)
    {
        ArgumentNullException.ThrowIfNull(services);
        return services.AddOptionsOnce().AddCache().Decorate();
    }

    /// <summary>The same, with the options from code.</summary>
    /// <param name="services">The services.</param>
    /// <param name="configure">Sets the options; several calls add up.</param>
    /// <returns>The same services.</returns>
    public static IServiceCollection AddCachewright(
        this IServiceCollection services,
        Action<CachewrightOptions> configure
    )
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(configure);
        services.Configure(configure);
        return services.AddCachewright();
    }

    /// <summary>The same, with the options from configuration.</summary>
    /// <param name="services">The services.</param>
    /// <param name="section">The section whose children are named as the options, <c>Cachewright</c> by convention.</param>
    /// <returns>The same services.</returns>
    public static IServiceCollection AddCachewright(this IServiceCollection services, IConfiguration section)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(section);
        services.AddSingleton<IConfigureOptions<CachewrightOptions>>(new ConfigurationReader(section));
        return services.AddCachewright();
    }

    private static IServiceCollection AddOptionsOnce(this IServiceCollection services)
    {
        if (services.All(static descriptor => descriptor.ServiceType != typeof(Decorations)))
        {
            services.AddSingleton(new Decorations(services));
            services.AddOptions<CachewrightOptions>().ValidateOnStart();
            services.AddSingleton<IPostConfigureOptions<CachewrightOptions>, ApplicationNamespace>();
            services.AddSingleton<IValidateOptions<CachewrightOptions>, SettingsValidator>();
            services.AddSingleton<IValidateOptions<CachewrightOptions>, RegistrationValidator>();
        }
        return services;
    }

    private static IServiceCollection AddCache(this IServiceCollection services)
    {
        services.TryAddSingleton<ICache>(static provider => new RedisCache(
            provider.GetRequiredService<IOptions<CachewrightOptions>>().Value,
            provider.GetService<TimeProvider>() ?? TimeProvider.System,
            provider.GetService<ILoggerFactory>() ?? NullLoggerFactory.Instance,
            provider.GetRequiredService<IServiceScopeFactory>()
        ));
        return services;
    }

    private static IServiceCollection Decorate(this IServiceCollection services)
    {
        var decorations = services
            .Where(static descriptor => descriptor.ServiceType == typeof(Decorations))
            .Select(static descriptor => descriptor.GivenInstance())
            .OfType<Decorations>()
            .First();
        ModuleInitializers.RunForAll(services);
        HandleRegistration.AddAll(services);
        new ServiceDecorator(services, decorations).DecorateAll();
        return services;
    }
}
