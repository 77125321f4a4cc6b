namespace Cachewright.Runtime.Tests.DependencyInjection.Services;

internal sealed class PricesCache(ICache cache, object? serviceKey = null)
{
    public ICache Cache => cache;

    public object? ServiceKey => serviceKey;
}
