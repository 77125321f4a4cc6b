using Cachewright.CompilerServices;
using Cachewright.Keys;
using Microsoft.Extensions.DependencyInjection;

namespace Cachewright.DependencyInjection;

/// <summary>
/// What <c>AddCachewright</c> did to the registrations, kept among them: a second call goes on where the first one stopped, and
/// originals are found again. It holds no instance, so containers built from the same registrations may share it.
/// </summary>
internal sealed class Decorations(IServiceCollection registrations)
{
    private readonly HashSet<ServiceDescriptor> _decorators = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<(Type Implementation, object? ServiceKey), List<DecoratedOriginal>> _originals = [];
    private readonly List<DecoratedFactory> _factories = [];

    public IServiceCollection Registrations { get; } = registrations;

    /// <summary>Whether a registration was made here: the decorator's or the original's.</summary>
    public bool Made(ServiceDescriptor descriptor) =>
        descriptor.ServiceKey is OriginalKey || _decorators.Contains(descriptor);

    public void AddDecorator(ServiceDescriptor descriptor) => _decorators.Add(descriptor);

    public void AddFactory(DecoratedFactory factory) => _factories.Add(factory);

    public void AddOriginal(CachedService service, object? serviceKey, DecoratedOriginal original)
    {
        if (!_originals.TryGetValue((service.Implementation, serviceKey), out var originals))
        {
            _originals.Add((service.Implementation, serviceKey), originals = []);
        }
        // The last registration comes first, as it is the one that the container prefers.
        originals.Insert(0, original);
    }

    /// <summary>
    /// Classes that would share entries: different ones that derive from the same annotated class, under the same key. Entries are named
    /// after the annotated class, so one would get the other's values.
    /// </summary>
    public IEnumerable<(Type Annotated, IReadOnlyList<Type> Classes)> Sharing() =>
        _originals
            .SelectMany(static group => group.Value.Select(original => (group.Key, original.PrivateType)))
            .GroupBy(static item => (Annotated(item.PrivateType, item.Key.Implementation), item.Key.ServiceKey))
            .Select(static group =>
                (group.Key.Item1, (IReadOnlyList<Type>)[.. group.Select(static item => item.PrivateType).Distinct()])
            )
            .Where(static group => group.Item2.Count > 1);

    private static Type Annotated(Type type, Type implementation)
    {
        Type? found = type;
        while (found is not null && found != implementation)
        {
            if (found.IsGenericType && found.GetGenericTypeDefinition() == implementation)
            {
                return found;
            }

            found = found.BaseType;
        }

        return found ?? implementation;
    }

    /// <summary>The keys that a class can have entries for: null, and those that it is registered under, as far as they have a name.</summary>
    public IEnumerable<object?> KeysOf(CachedService service) =>
        Registrations
            .Where(descriptor => descriptor.ServiceType == service.Handle)
            .Select(static descriptor => descriptor.ServiceKey)
            .Where(ServiceKeyName.CanName)
            .Append(null)
            .Distinct();

    /// <summary>Resolves the undecorated instance of a class as the given type, or returns null.</summary>
    public object? FindOriginal(IServiceProvider services, Type implementation, object? serviceKey, Type wanted) =>
        BehindDecorator(services, implementation, serviceKey, wanted)
        ?? BehindFactory(services, implementation, serviceKey, wanted)
        ?? Undecorated(services, implementation, serviceKey, wanted);

    private object? BehindDecorator(IServiceProvider services, Type implementation, object? serviceKey, Type wanted)
    {
        if (!_originals.TryGetValue((implementation, serviceKey), out var originals))
        {
            return null;
        }
        // A class under two interfaces has two originals; the one of the wanted interface is meant.
        var original =
            originals.Find(candidate =>
                SameDefinition(candidate.PublicType, wanted) && Close(candidate.PrivateType, wanted) is not null
            ) ?? originals.Find(candidate => Close(candidate.PrivateType, wanted) is not null);
        return original is null
            ? null
            : services.GetRequiredKeyedService(Close(original.PrivateType, wanted)!, original.Key);
    }

    private object? BehindFactory(IServiceProvider services, Type implementation, object? serviceKey, Type wanted) =>
        _factories
            .Where(factory => Equals(factory.ServiceKey, serviceKey) && Related(factory.PublicType, wanted))
            .Reverse()
            .Select(factory => services.GetRequiredKeyedService<FactoryResult>(factory.Key).Original)
            .FirstOrDefault(original => IsInstance(original, implementation, wanted));

    private object? Undecorated(IServiceProvider services, Type implementation, object? serviceKey, Type wanted) =>
        Registrations
            .Where(descriptor => !Made(descriptor) && Equals(descriptor.ServiceKey, serviceKey))
            .Where(descriptor =>
                IsOf(descriptor.ServiceType, implementation) || IsOf(descriptor.KnownType(), implementation)
            )
            .Select(descriptor => Close(descriptor.ServiceType, wanted))
            .Reverse()
            .Where(serviceType => serviceType is not null)
            .Select(serviceType => services.GetKeyedService(serviceType!, serviceKey))
            .FirstOrDefault(original => IsInstance(original, implementation, wanted));

    /// <summary>The type itself, or with the type arguments of the wanted one; null where it can't be that.</summary>
    private static Type? Close(Type type, Type wanted)
    {
        if (!type.IsGenericTypeDefinition)
        {
            return Related(type, wanted) ? type : null;
        }
        return type.GetGenericArguments().Length == wanted.GenericTypeArguments.Length
            ? ClosedGeneric.Of(type, wanted.GenericTypeArguments)
            : null;
    }

    private static bool Related(Type type, Type wanted) => type.IsAssignableTo(wanted) || wanted.IsAssignableTo(type);

    private static bool SameDefinition(Type type, Type wanted) =>
        type == wanted
        || (type.IsGenericTypeDefinition && wanted.IsGenericType && wanted.GetGenericTypeDefinition() == type);

    private static bool IsOf(Type type, Type implementation) =>
        CachedServices.Find(type)?.Implementation == implementation;

    private static bool IsInstance(object? instance, Type implementation, Type wanted) =>
        instance is not null && wanted.IsInstanceOfType(instance) && IsOf(instance.GetType(), implementation);
}
