using Cachewright.CompilerServices;

namespace Cachewright.Runtime.Tests.DependencyInjection.Services;

internal sealed class CachedRepository<TItem>(IServiceProvider services, [ServiceKey] object? serviceKey = null)
    : IRepository<TItem>
{
    public IRepository<TItem> Original { get; } =
        CachedServices.Original<IRepository<TItem>>(services, typeof(Repository<>), serviceKey);

    public RepositoryCache<TItem> Cache { get; } = CachedServices.Handle<RepositoryCache<TItem>>(services, serviceKey);

    public Guid Id => Original.Id;
}
