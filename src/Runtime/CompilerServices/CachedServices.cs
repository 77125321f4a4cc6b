using System.Collections.Concurrent;
using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using Cachewright.DependencyInjection;
using Microsoft.Extensions.DependencyInjection;

namespace Cachewright.CompilerServices;

/// <summary>The annotated classes of all loaded assemblies.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class CachedServices
{
    private static readonly ConcurrentDictionary<Type, CachedService> s_services = new();

    /// <summary>All of them, those without any registration included.</summary>
    internal static IEnumerable<CachedService> All => s_services.Values;

    /// <summary>Called by generated module initializers.</summary>
    public static void Add(CachedService service)
    {
        ArgumentNullException.ThrowIfNull(service);
        s_services.TryAdd(service.Implementation, service);
    }

    /// <summary>
    /// The registered instance behind the decorator, from the given scope: what a handle's <c>RefreshAsync</c> loads from.
    /// </summary>
    /// <typeparam name="T">The class, or an interface that it is registered under.</typeparam>
    /// <param name="services">The scope.</param>
    /// <param name="implementation">The annotated class; an open generic definition where it is generic.</param>
    /// <param name="serviceKey">The key of a keyed registration.</param>
    /// <exception cref="InvalidOperationException">The class is not registered; the message says how to register it.</exception>
    public static T Original<T>(IServiceProvider services, Type implementation, object? serviceKey)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(implementation);
        if (serviceKey is HandedOver handedOver)
        {
            return (T)handedOver.Original;
        }
        return services.GetService<Decorations>()?.FindOriginal(services, implementation, serviceKey, typeof(T)) as T
            ?? throw NotRegistered(implementation, serviceKey);
    }

    /// <summary>The handle that belongs to a registration of a generic class.</summary>
    /// <typeparam name="THandle">The class's handle.</typeparam>
    /// <param name="services">Any scope.</param>
    /// <param name="serviceKey">What the decorator's constructor got as its key.</param>
    public static THandle Handle<
        [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] THandle
    >(IServiceProvider services, object? serviceKey)
        where THandle : class
    {
        ArgumentNullException.ThrowIfNull(services);
        var key = serviceKey is HandedOver handedOver ? handedOver.ServiceKey : serviceKey;
        var registered = key is null ? services.GetService<THandle>() : services.GetKeyedService<THandle>(key);
        return registered ?? CacheHandleStore.Of(services.GetRequiredService<ICache>()).Construct<THandle>(key);
    }

    /// <summary>The annotated class that a type is or derives from; the nearest one.</summary>
    internal static CachedService? Find(Type? type)
    {
        for (; type is not null && type != typeof(object); type = type.BaseType)
        {
            if (s_services.TryGetValue(type.IsGenericType ? type.GetGenericTypeDefinition() : type, out var service))
            {
                return service;
            }
        }
        return null;
    }

    private static InvalidOperationException NotRegistered(Type implementation, object? serviceKey)
    {
        var key = serviceKey is null ? "" : $" under the key '{serviceKey}'";
        return new(
            $"{implementation} is not registered{key}, so there is no instance to load from: "
                + $"add it to the services (services.AddScoped<{implementation.Name}>(), or under an interface) before AddCachewright()."
        );
    }
}
