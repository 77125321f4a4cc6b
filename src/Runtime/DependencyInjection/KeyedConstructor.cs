using System.Diagnostics.CodeAnalysis;
using System.Reflection;

namespace Cachewright.DependencyInjection;

/// <summary>
/// Builds a class whose constructor asks for the key that it is registered under. Behind a decorator the container would give it
/// the private key, so it gets the real one from here. The constructor is chosen as the container does it: the largest one
/// whose parameters can all be resolved.
/// </summary>
internal sealed class KeyedConstructor
{
    private readonly ConstructorInfo _constructor;
    private readonly KeyedParameter[] _parameters;

    private KeyedConstructor(ConstructorInfo constructor, object? serviceKey)
    {
        _constructor = constructor;
        _parameters = Array.ConvertAll(
            constructor.GetParameters(),
            parameter => new KeyedParameter(parameter, serviceKey)
        );
    }

    public static bool AsksForKey(
        [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] Type implementation
    ) =>
        implementation
            .GetConstructors()
            .Any(static constructor => Array.Exists(constructor.GetParameters(), KeyedParameter.AsksForKey));

    public static Func<IServiceProvider, object?, object> FactoryFor(
        [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] Type implementation,
        object? serviceKey
    )
    {
        KeyedConstructor[] constructors =
        [
            .. implementation
                .GetConstructors()
                .Select(constructor => new KeyedConstructor(constructor, serviceKey))
                .OrderByDescending(static constructor => constructor._parameters.Length),
        ];
        return (services, _) => Choose(constructors, implementation, services).Create(services);
    }

    /// <summary>A single constructor is taken as it is, so that what it lacks is named.</summary>
    private static KeyedConstructor Choose(
        KeyedConstructor[] constructors,
        Type implementation,
        IServiceProvider services
    )
    {
        if (constructors is [var single])
        {
            return single;
        }
        var possible = Array.FindAll(
            constructors,
            constructor => Array.TrueForAll(constructor._parameters, parameter => parameter.IsResolvable(services))
        );
        if (possible is not [var largest, .. var others])
        {
            throw new InvalidOperationException(
                $"No constructor for type '{implementation}' can be instantiated using services from the service container and default values."
            );
        }
        return Array.Find(others, other => !largest.Covers(other)) is { } ambiguous
            ? throw new InvalidOperationException(
                $"Unable to activate type '{implementation}'. The following constructors are ambiguous: {largest._constructor} and {ambiguous._constructor}."
            )
            : largest;
    }

    private bool Covers(KeyedConstructor other) =>
        Array.TrueForAll(
            other._parameters,
            parameter => Array.Exists(_parameters, own => own.ParameterType == parameter.ParameterType)
        );

    private object Create(IServiceProvider services) =>
        _constructor.Invoke(
            BindingFlags.DoNotWrapExceptions,
            null,
            Array.ConvertAll(_parameters, parameter => parameter.Argument(services)),
            null
        );
}
