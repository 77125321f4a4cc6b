using Cachewright.CompilerServices;

namespace Cachewright.Runtime.Tests.DependencyInjection.Services;

internal sealed class CachedKeyedRepository<TItem>(IServiceProvider services, [ServiceKey] object? serviceKey = null)
    : IRepository<TItem>
{
    public IRepository<TItem> Original { get; } =
        CachedServices.Original<IRepository<TItem>>(services, typeof(KeyedRepository<>), serviceKey);

    public Guid Id => Original.Id;
}
