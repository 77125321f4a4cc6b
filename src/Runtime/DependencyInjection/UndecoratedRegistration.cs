using Cachewright.CompilerServices;
using Microsoft.Extensions.DependencyInjection;

namespace Cachewright.DependencyInjection;

/// <summary>Says in one sentence why a registration of an annotated class has no decorator, so that its attributes would do nothing.</summary>
internal static class UndecoratedRegistration
{
    /// <summary>Why the registration can't be decorated, whenever it is made; null if it can.</summary>
    public static string? Refusal(ServiceDescriptor descriptor, CachedService service)
    {
        if (!service.StandsFor(descriptor.ServiceType, descriptor.KnownType()))
        {
            return null;
        }
        if (descriptor.IsUnderAnyKey())
        {
            return UnderAnyKey(service.Implementation, descriptor.ServiceType);
        }
        return descriptor.ServiceType.IsGenericTypeDefinition && KeyedConstructor.AsksForKey(descriptor.TypeToBuild()!)
            ? $"{service.Implementation} asks for its service key in the constructor, which can't be cached for the open generic {descriptor.ServiceType}: register it for each closed type."
            : null;
    }

    /// <summary>Why a registration that is there at the start is not decorated; null if it need not be.</summary>
    public static string? Explain(ServiceDescriptor descriptor)
    {
        var type = descriptor.KnownType();
        if (CachedServices.Find(type) is not { } service)
        {
            return null;
        }
        if (!service.StandsFor(descriptor.ServiceType, type))
        {
            return service.Gap(descriptor.ServiceType, type);
        }
        return Refusal(descriptor, service)
            ?? $"{service.Implementation} has cached methods but was registered as {descriptor.ServiceType} after AddCachewright(): register it before, or call AddCachewright() last.";
    }

    /// <summary>Lets anything pass that is not annotated.</summary>
    public static object RefuseAnnotated(object? instance, Type serviceType)
    {
        if (CachedServices.Find(instance?.GetType()) is not { } service)
        {
            return instance!;
        }
        var type = instance!.GetType();
        string? refusal = service.StandsFor(serviceType, type)
            ? UnderAnyKey(service.Implementation, serviceType)
            : service.Gap(serviceType, type);
        return refusal is null ? instance : throw new InvalidOperationException(refusal);
    }

    private static string UnderAnyKey(Type implementation, Type serviceType) =>
        $"{implementation} has cached methods but was registered as {serviceType} under KeyedService.AnyKey, which can't be cached: register it under each key.";
}
