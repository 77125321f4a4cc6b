namespace Cachewright.Runtime.Tests.DependencyInjection.Services;

/// <summary>Without annotations.</summary>
internal sealed class PlainCatalog(DisposalLog log) : ICatalog
{
    private readonly string _name = log.NextName("plain");

    public Guid Id { get; } = Guid.NewGuid();

    public void Dispose() => log.Add(_name);
}
