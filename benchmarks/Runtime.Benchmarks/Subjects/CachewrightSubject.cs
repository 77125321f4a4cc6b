using Cachewright.Runtime.Benchmarks.Catalog;
using Microsoft.Extensions.DependencyInjection;

namespace Cachewright.Runtime.Benchmarks.Subjects;

/// <summary>The annotated class, registered as applications do it. Each hit checks its own token and its method's, and those of its tags.</summary>
internal sealed class CachewrightSubject : Subject
{
    private readonly ServiceProvider _provider;
    private readonly IProductCatalog _catalog;

    public CachewrightSubject(string configuration)
    {
        _provider = new ServiceCollection()
            .AddSingleton(Source)
            .AddSingleton<IProductCatalog, ProductCatalog>()
            .AddCachewright(options =>
            {
                options.Configuration = configuration;
                options.Namespace = "cw";
            })
            .BuildServiceProvider();
        _catalog = _provider.GetRequiredService<IProductCatalog>();
    }

    public override string Name => "Cachewright";

    public override ValueTask<Product> GetAsync(int id) => new(_catalog.GetAsync(id));

    public override ValueTask<Product> GetTaggedAsync(int id) => new(_catalog.GetTaggedAsync(id));

    public override ValueTask DisposeAsync() => _provider.DisposeAsync();
}
