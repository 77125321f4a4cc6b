using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using Microsoft.Extensions.DependencyInjection;

namespace Cachewright.DependencyInjection;

/// <summary>
/// Builds a class whose constructor asks for the key that it is registered under. Behind a decorator the container would give it
/// the private key, so it gets the real one from here.
/// </summary>
internal static class KeyedConstructor
{
    public static bool AsksForKey(
        [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] Type implementation
    ) => KeyParameters(implementation).Length > 0;

    public static Func<IServiceProvider, object?, object> FactoryFor(
        [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] Type implementation,
        object? serviceKey
    )
    {
        var parameters = KeyParameters(implementation);
        var types = Array.ConvertAll(parameters, static parameter => parameter.ParameterType);
        var create = ActivatorUtilities.CreateFactory(implementation, types);
        return (services, _) =>
            create(services, Array.ConvertAll(parameters, parameter => Argument(services, parameter, serviceKey)));
    }

    private static ParameterInfo[] KeyParameters(
        [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] Type implementation
    ) =>
        implementation
            .GetConstructors()
            .Select(static constructor => Array.FindAll(constructor.GetParameters(), AsksForKey))
            .MaxBy(static parameters => parameters.Length)
        ?? [];

    private static bool AsksForKey(ParameterInfo parameter) =>
        parameter.IsDefined(typeof(ServiceKeyAttribute))
        || parameter.GetCustomAttribute<FromKeyedServicesAttribute>()?.LookupMode == ServiceKeyLookupMode.InheritKey;

    private static object? Argument(IServiceProvider services, ParameterInfo parameter, object? serviceKey) =>
        parameter.IsDefined(typeof(ServiceKeyAttribute))
            ? serviceKey
            : services.GetRequiredKeyedService(parameter.ParameterType, serviceKey);
}
