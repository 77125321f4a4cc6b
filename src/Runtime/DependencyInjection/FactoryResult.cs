using Cachewright.CompilerServices;

namespace Cachewright.DependencyInjection;

/// <summary>
/// What a registered factory made, with the lifetime of its registration. Where that is an annotated class, a decorator is
/// resolved instead of it; anything else passes through.
/// </summary>
internal class FactoryResult
{
    private protected FactoryResult(object? original, object? service)
    {
        Original = original;
        Service = service;
    }

    /// <summary>What the factory returned.</summary>
    public object? Original { get; }

    /// <summary>What is resolved: the decorator, or the original itself.</summary>
    public object? Service { get; }

    public static FactoryResult Of(IServiceProvider services, object? original, Type serviceType, object? serviceKey)
    {
        if (original is null || CachedServices.Find(original.GetType()) is not { } service)
        {
            return new FactoryResult(original, original);
        }
        if (!service.StandsFor(serviceType, original.GetType()))
        {
            return service.Gap(serviceType, original.GetType()) is { } gap
                ? throw new InvalidOperationException(gap)
                : new FactoryResult(original, original);
        }
        var decorator = Decoration.Around(services, service, original, serviceKey);
        if (!serviceType.IsInstanceOfType(decorator))
        {
            return new FactoryResult(original, original);
        }
        return original is IDisposable or IAsyncDisposable
            ? new OwningFactoryResult(original, decorator)
            : new FactoryResult(original, decorator);
    }
}
