using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using Cachewright.CompilerServices;
using Microsoft.Extensions.DependencyInjection;

namespace Cachewright.DependencyInjection;

/// <summary>Puts the generated decorator around an instance.</summary>
internal static class Decoration
{
    public static object Around(IServiceProvider services, CachedService service, object original, object? serviceKey)
    {
        if (service.Decorate is not null)
        {
            var handles = CacheHandleStore.Of(services.GetRequiredService<ICache>());
            return service.Decorate(original, handles.Get(service, serviceKey));
        }
        var arguments = TypeArguments(original.GetType(), service.Implementation);
        return Construct(
            ClosedGeneric.Of(service.OpenDecorator!, arguments),
            services,
            new HandedOver(original, serviceKey)
        );
    }

    /// <summary>The type arguments that a type gives to its generic base (or itself).</summary>
    public static Type[] TypeArguments(Type type, Type definition)
    {
        var current = type;
        while (!current.IsGenericType || current.GetGenericTypeDefinition() != definition)
        {
            current = current.BaseType!;
        }
        return current.GenericTypeArguments;
    }

    [UnconditionalSuppressMessage(
        "Trimming",
        "IL2070",
        Justification = "CachedService.OpenDecorator keeps the public constructors of the definition."
    )]
    private static object Construct(Type decorator, IServiceProvider services, HandedOver handedOver) =>
        decorator.GetConstructors()[0].Invoke(BindingFlags.DoNotWrapExceptions, null, [services, handedOver], null);
}
