namespace Cachewright.Runtime.Tests.DependencyInjection.Services;

/// <summary>An "annotated" class that knows its key and can be disposed both ways.</summary>
internal sealed class KeyedCatalog(DisposalLog log, [ServiceKey] object? serviceKey = null)
    : IKeyedCatalog,
        IAsyncDisposable
{
    private readonly string _name = log.NextName("keyed");

    public object? ServiceKey => serviceKey;

    public void Dispose() => log.Add(_name);

    public ValueTask DisposeAsync()
    {
        log.Add(_name + " asynchronously");
        return default;
    }
}
