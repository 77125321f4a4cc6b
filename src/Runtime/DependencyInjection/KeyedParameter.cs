using System.Reflection;
using Microsoft.Extensions.DependencyInjection;

namespace Cachewright.DependencyInjection;

/// <summary>A constructor's parameter, resolved as the container does it for a class under the given key.</summary>
internal sealed class KeyedParameter(ParameterInfo parameter, object? serviceKey)
{
    private readonly bool _isServiceKey = serviceKey is not null && parameter.IsDefined(typeof(ServiceKeyAttribute));
    private readonly object? _wantedKey = WantedKey(parameter, serviceKey);

    public Type ParameterType => parameter.ParameterType;

    private string UnderKey => _wantedKey is null ? "" : $" under the key '{_wantedKey}'";

    /// <summary>Whether the argument depends on the key of the registration.</summary>
    public static bool AsksForKey(ParameterInfo parameter) =>
        parameter.IsDefined(typeof(ServiceKeyAttribute))
        || parameter.GetCustomAttribute<FromKeyedServicesAttribute>()?.LookupMode == ServiceKeyLookupMode.InheritKey;

    public bool IsResolvable(IServiceProvider services) =>
        _isServiceKey || parameter.HasDefaultValue || IsService(services);

    /// <summary>The key, the service, or the default value.</summary>
    public object? Argument(IServiceProvider services)
    {
        if (_isServiceKey)
        {
            return ParameterType == typeof(object) || ParameterType == serviceKey!.GetType()
                ? serviceKey
                : throw new InvalidOperationException(
                    $"'{parameter.Member.DeclaringType}' takes its service key as '{ParameterType} {parameter.Name}', but it is registered under a key of type '{serviceKey.GetType()}'."
                );
        }
        return Service(services)
            ?? (
                parameter.HasDefaultValue
                    ? Type.Missing
                    : throw new InvalidOperationException(
                        $"Unable to resolve service for type '{ParameterType}'{UnderKey} while attempting to activate '{parameter.Member.DeclaringType}'."
                    )
            );
    }

    private static object? WantedKey(ParameterInfo parameter, object? serviceKey) =>
        parameter.GetCustomAttribute<FromKeyedServicesAttribute>() switch
        {
            { LookupMode: ServiceKeyLookupMode.InheritKey } => serviceKey,
            { } attribute => attribute.Key,
            null => null,
        };

    private object? Service(IServiceProvider services) =>
        _wantedKey is null ? services.GetService(ParameterType) : services.GetKeyedService(ParameterType, _wantedKey);

    private bool IsService(IServiceProvider services) =>
        _wantedKey is null
            ? services.GetService<IServiceProviderIsService>()?.IsService(ParameterType)
                ?? Service(services) is not null
            : services.GetService<IServiceProviderIsKeyedService>()?.IsKeyedService(ParameterType, _wantedKey)
                ?? Service(services) is not null;
}
