namespace Cachewright.Runtime.Tests.DependencyInjection.Services;

/// <summary>A generic "annotated" class that asks for its key.</summary>
internal sealed class KeyedRepository<TItem>([ServiceKey] object? serviceKey = null) : IRepository<TItem>
{
    public object? ServiceKey => serviceKey;

    public Guid Id { get; } = Guid.NewGuid();
}
