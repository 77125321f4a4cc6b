using Cachewright.CompilerServices;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Cachewright.DependencyInjection;

/// <summary>Makes the handles injectable: that of every known class, and one more for each key that a class is registered under.</summary>
internal static class HandleRegistration
{
    public static void AddAll(IServiceCollection services)
    {
        foreach (var service in CachedServices.All)
        {
            Add(services, service, null);
        }
        foreach (var descriptor in services.Where(HasKeyOfItsOwn).ToList())
        {
            foreach (var service in CachedServices.All.Where(service => MayMake(descriptor, service)))
            {
                Add(services, service, descriptor.ServiceKey);
            }
        }
    }

    private static bool HasKeyOfItsOwn(ServiceDescriptor descriptor) =>
        descriptor.IsKeyedService && descriptor.ServiceKey is not OriginalKey && !descriptor.IsUnderAnyKey();

    /// <summary>A factory may make whatever its service type allows.</summary>
    private static bool MayMake(ServiceDescriptor descriptor, CachedService service) =>
        descriptor.AnyFactory() is null
            ? CachedServices.Find(descriptor.KnownType()) == service
            : service.Implementation.IsAssignableTo(descriptor.ServiceType);

    private static void Add(IServiceCollection services, CachedService service, object? serviceKey)
    {
        var handle = service.CreateHandle is null
            ? new ServiceDescriptor(service.Handle, serviceKey, service.Handle, ServiceLifetime.Singleton)
            : new ServiceDescriptor(
                service.Handle,
                serviceKey,
                (provider, _) => CacheHandleStore.Of(provider.GetRequiredService<ICache>()).Get(service, serviceKey),
                ServiceLifetime.Singleton
            );
        services.TryAdd(handle);
    }
}
