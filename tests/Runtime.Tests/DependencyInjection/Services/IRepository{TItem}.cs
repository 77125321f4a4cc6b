namespace Cachewright.Runtime.Tests.DependencyInjection.Services;

internal interface IRepository<TItem>
{
    Guid Id { get; }
}
