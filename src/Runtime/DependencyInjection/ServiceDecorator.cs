using Cachewright.CompilerServices;
using Microsoft.Extensions.DependencyInjection;

namespace Cachewright.DependencyInjection;

/// <summary>
/// Puts decorators in front of the registrations of annotated classes. Each one keeps its place, service type, key and lifetime, and
/// resolves to the decorator; the original is registered again under a private key, and under its class, so that not even
/// an enumeration over all keys of the interface meets it. It still is the container that builds, validates and disposes it.
/// </summary>
internal sealed class ServiceDecorator(IServiceCollection services, Decorations decorations)
{
    public void DecorateAll()
    {
        // What is added behind the present end is our own.
        for (int index = 0, count = services.Count; index < count; index++)
        {
            var descriptor = services[index];
            if (!decorations.Made(descriptor) && Decorate(descriptor) is { } decorator)
            {
                services[index] = decorator;
                decorations.AddDecorator(decorator);
            }
        }
    }

    /// <summary>The registration to put in the place of the given one; null to leave it.</summary>
    private ServiceDescriptor? Decorate(ServiceDescriptor descriptor)
    {
        if (!descriptor.ServiceType.IsInterface || descriptor.ServiceType.Assembly == typeof(ICache).Assembly)
        {
            return null;
        }
        var service = CachedServices.Find(descriptor.KnownType());
        if (service?.Gap(descriptor.ServiceType, descriptor.KnownType()) is { } gap)
        {
            throw new InvalidOperationException(gap);
        }
        if (descriptor.AnyFactory() is { } factory)
        {
            return MayMakeAnnotatedClass(descriptor) ? DecorateFactory(descriptor, factory) : null;
        }
        if (
            service is null
            || UndecoratedRegistration.Refusal(descriptor, service) is not null
            || !service.StandsFor(descriptor.ServiceType, descriptor.KnownType())
        )
        {
            return null;
        }
        return descriptor.ServiceType.IsGenericTypeDefinition
            ? DecorateOpen(descriptor, service)
            : DecorateClosed(descriptor, service);
    }

    private ServiceDescriptor DecorateClosed(ServiceDescriptor descriptor, CachedService service)
    {
        var key = new OriginalKey(descriptor.ServiceType);
        var type = descriptor.KnownType();
        var serviceKey = descriptor.ServiceKey;
        services.Add(Original(descriptor, key));
        decorations.AddOriginal(service, serviceKey, new DecoratedOriginal(descriptor.ServiceType, type, key));
        return descriptor.MadeBy(provider =>
            Decoration.Around(provider, service, provider.GetRequiredKeyedService(type, key), serviceKey)
        );
    }

    private static ServiceDescriptor Original(ServiceDescriptor descriptor, OriginalKey key)
    {
        if (descriptor.GivenInstance() is { } instance)
        {
            return new ServiceDescriptor(instance.GetType(), key, instance);
        }
        var type = descriptor.TypeToBuild()!;
        return KeyedConstructor.AsksForKey(type)
            ? new ServiceDescriptor(
                type,
                key,
                KeyedConstructor.FactoryFor(type, descriptor.ServiceKey),
                descriptor.Lifetime
            )
            : new ServiceDescriptor(type, key, type, descriptor.Lifetime);
    }

    private ServiceDescriptor DecorateOpen(ServiceDescriptor descriptor, CachedService service)
    {
        var key = new OriginalKey(descriptor.ServiceType);
        var type = descriptor.TypeToBuild()!;
        services.Add(new ServiceDescriptor(type, key, type, descriptor.Lifetime));
        decorations.AddOriginal(
            service,
            descriptor.ServiceKey,
            new DecoratedOriginal(descriptor.ServiceType, type, key)
        );
        return new ServiceDescriptor(
            descriptor.ServiceType,
            descriptor.ServiceKey,
            service.OpenDecorator!,
            descriptor.Lifetime
        );
    }

    private ServiceDescriptor DecorateFactory(
        ServiceDescriptor descriptor,
        Func<IServiceProvider, object?, object> factory
    )
    {
        var (serviceType, serviceKey) = (descriptor.ServiceType, descriptor.ServiceKey);
        if (descriptor.IsUnderAnyKey())
        {
            return new ServiceDescriptor(
                serviceType,
                serviceKey,
                (provider, asked) => UndecoratedRegistration.RefuseAnnotated(factory(provider, asked), serviceType),
                descriptor.Lifetime
            );
        }
        var key = new OriginalKey(serviceType);
        services.Add(
            new ServiceDescriptor(
                typeof(FactoryResult),
                key,
                (provider, _) => FactoryResult.Of(provider, factory(provider, serviceKey), serviceType, serviceKey),
                descriptor.Lifetime
            )
        );
        decorations.AddFactory(new DecoratedFactory(serviceType, serviceKey, key));
        return descriptor.MadeBy(provider => provider.GetRequiredKeyedService<FactoryResult>(key).Service);
    }

    /// <summary>
    /// A factory that returns an interface may return anything. One that names a class is known to return that; it is left alone
    /// where nothing annotated is of it, because <c>TryAddEnumerable</c> compares the factories' return types.
    /// </summary>
    private static bool MayMakeAnnotatedClass(ServiceDescriptor descriptor)
    {
        var type = descriptor.KnownType();
        return !type.IsClass
            || type == typeof(object)
            || CachedServices.Find(type) is not null
            || CachedServices.All.Any(service => service.Implementation.IsAssignableTo(type));
    }
}
