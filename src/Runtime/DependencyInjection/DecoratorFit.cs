using System.Diagnostics.CodeAnalysis;
using Cachewright.CompilerServices;

namespace Cachewright.DependencyInjection;

/// <summary>Tells under which interfaces the decorator of an annotated class, or of one that derives from it, can be registered.</summary>
internal static class DecoratorFit
{
    /// <summary>Whether a decorator can take the place of a class registered under the given service type.</summary>
    public static bool StandsFor(this CachedService service, Type serviceType, Type implementation)
    {
        if (!serviceType.IsInterface || (service.Decorate is null && service.OpenDecorator is null))
        {
            return false;
        }
        return DecoratorOf(service, implementation) is not { } decorator || Implements(decorator, serviceType);
    }

    /// <summary>
    /// Why a registration would go round the cache: the interface extends one that the decorator has, so cached methods are called
    /// through it, but a class that derives from the annotated one has added it. Null where that is not so.
    /// </summary>
    public static string? Gap(this CachedService service, Type serviceType, Type implementation)
    {
        if (
            !serviceType.IsInterface
            || DecoratorOf(service, implementation) is not { } decorator
            || Implements(decorator, serviceType)
            || !IsExtended(decorator, serviceType)
        )
        {
            return null;
        }
        return $"{implementation} was registered as {serviceType}, but its cached methods come from {service.Implementation}, and {decorator} does not implement that interface: "
            + $"override the methods in {implementation.Name.Split('`')[0]}, with their attributes, so that it gets a decorator of its own.";
    }

    /// <summary>The decorator as it will be made; null where that is not known.</summary>
    private static Type? DecoratorOf(CachedService service, Type implementation)
    {
        if (service.OpenDecorator is null)
        {
            return service.DecoratorType;
        }
        if (implementation.IsGenericTypeDefinition)
        {
            return service.OpenDecorator;
        }
        var arguments = Decoration.TypeArguments(implementation, service.Implementation);
        return ClosedGeneric.IsPossible(arguments) ? ClosedGeneric.Of(service.OpenDecorator, arguments) : null;
    }

    private static bool Implements(Type decorator, Type serviceType) =>
        serviceType.IsGenericTypeDefinition
            ? InterfacesOf(decorator).Any(item => item.IsGenericType && item.GetGenericTypeDefinition() == serviceType)
            : decorator.IsAssignableTo(serviceType);

    /// <summary>What disposes, and what is empty, leads to no cached method. Open interfaces extend what has the same definition.</summary>
    private static bool IsExtended(Type decorator, Type serviceType)
    {
        HashSet<Type> extended = [.. InterfacesOf(serviceType).Select(DefinitionOf)];
        return InterfacesOf(decorator)
            .Any(item =>
                item != typeof(IDisposable)
                && item != typeof(IAsyncDisposable)
                && (
                    serviceType.IsGenericTypeDefinition
                        ? extended.Contains(DefinitionOf(item))
                        : serviceType.IsAssignableTo(item)
                )
                && HasMethods(item)
            );
    }

    private static Type DefinitionOf(Type contract) =>
        contract.IsGenericType ? contract.GetGenericTypeDefinition() : contract;

    [UnconditionalSuppressMessage(
        "Trimming",
        "IL2070",
        Justification = "CachedService.DecoratorType and OpenDecorator keep the interfaces of the definition."
    )]
    private static Type[] InterfacesOf(Type decorator) => decorator.GetInterfaces();

    [UnconditionalSuppressMessage(
        "Trimming",
        "IL2070",
        Justification = "A method that was trimmed away is called by nobody."
    )]
    private static bool HasMethods(Type contract) => contract.GetMethods().Length > 0;
}
