namespace Cachewright.Runtime.Tests.DependencyInjection.Services;

/// <summary>An "annotated" class.</summary>
internal class Catalog(DisposalLog log) : ICatalog, ICatalogSearch, INotOfTheDecorator
{
    private readonly string _name = log.NextName("catalog");

    public Guid Id { get; } = Guid.NewGuid();

    public void Dispose() => log.Add(_name);
}
