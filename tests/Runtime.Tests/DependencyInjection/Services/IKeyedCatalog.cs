namespace Cachewright.Runtime.Tests.DependencyInjection.Services;

internal interface IKeyedCatalog : IDisposable
{
    object? ServiceKey { get; }
}
