namespace Cachewright.Runtime.Tests.DependencyInjection.Services;

/// <summary>A generic "annotated" class.</summary>
internal class Repository<TItem>(DisposalLog log) : IRepository<TItem>, IDisposable
{
    private readonly string _name = log.NextName("repository");

    public Guid Id { get; } = Guid.NewGuid();

    public void Dispose() => log.Add(_name);
}
