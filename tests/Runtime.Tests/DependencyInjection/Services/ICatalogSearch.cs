namespace Cachewright.Runtime.Tests.DependencyInjection.Services;

internal interface ICatalogSearch
{
    Guid Id { get; }
}
