namespace Cachewright.Runtime.Tests.DependencyInjection.Services;

internal sealed class RepositoryCache<TItem>(ICache cache, [ServiceKey] object? serviceKey = null)
{
    public ICache Cache => cache;

    public object? ServiceKey => serviceKey;
}
