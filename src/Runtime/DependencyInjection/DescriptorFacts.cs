using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.DependencyInjection;

namespace Cachewright.DependencyInjection;

/// <summary>Reads a registration without regard to whether it is keyed: the container's own properties throw where it is not as asked.</summary>
internal static class DescriptorFacts
{
    public static bool IsUnderAnyKey(this ServiceDescriptor descriptor) =>
        descriptor.IsKeyedService && ReferenceEquals(descriptor.ServiceKey, KeyedService.AnyKey);

    [return: DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)]
    public static Type? TypeToBuild(this ServiceDescriptor descriptor) =>
        descriptor.IsKeyedService ? descriptor.KeyedImplementationType : descriptor.ImplementationType;

    public static object? GivenInstance(this ServiceDescriptor descriptor) =>
        descriptor.IsKeyedService ? descriptor.KeyedImplementationInstance : descriptor.ImplementationInstance;

    /// <summary>The factory in its keyed form, or null.</summary>
    public static Func<IServiceProvider, object?, object>? AnyFactory(this ServiceDescriptor descriptor)
    {
        if (descriptor.IsKeyedService)
        {
            return descriptor.KeyedImplementationFactory;
        }
        return descriptor.ImplementationFactory is { } factory ? (services, _) => factory(services) : null;
    }

    /// <summary>What is known of the class before anything is resolved: exactly, or for a factory as its return type says.</summary>
    public static Type KnownType(this ServiceDescriptor descriptor) =>
        descriptor.TypeToBuild()
        ?? descriptor.GivenInstance()?.GetType()
        ?? descriptor.Factory().GetType().GenericTypeArguments[^1];

    /// <summary>The delegate that makes the service.</summary>
    private static Delegate Factory(this ServiceDescriptor descriptor) =>
        descriptor.IsKeyedService ? descriptor.KeyedImplementationFactory! : descriptor.ImplementationFactory!;

    /// <summary>The same registration, made by a factory from now on.</summary>
    public static ServiceDescriptor MadeBy(this ServiceDescriptor descriptor, Func<IServiceProvider, object?> create) =>
        new(descriptor.ServiceType, descriptor.ServiceKey, (services, _) => create(services)!, descriptor.Lifetime);
}
