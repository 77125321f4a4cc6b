using Cachewright.Integration.Shop;
using Microsoft.Extensions.DependencyInjection;

namespace Cachewright.Integration.Nodes;

/// <summary>One process of the shop: a container with all its services and a connection to Redis of its own.</summary>
internal sealed class Node : IAsyncDisposable
{
    private readonly ServiceProvider _services;
    private readonly IServiceScope _scope;

    public Node(
        string keyNamespace,
        ShopDatabase database,
        Action<CachewrightOptions> configure,
        Action<IServiceCollection>? register = null
    )
    {
        ServiceCollection services = new();
        services.AddSingleton(database).AddScoped<OrderContext>().AddScoped<Prices>();
        services.AddScoped<IProductCatalog, ProductCatalog>();
        services.AddScoped<IQuotes, Quotes>();
        services.AddScoped<IReports, Reports>();
        services.AddScoped(typeof(IRepository<>), typeof(Repository<>));
        services.AddScoped<IStock, Stock>();
        services.AddScoped<IBaskets, Baskets>();
        services.AddScoped<IOrders, Orders>();
        register?.Invoke(services);
        services.AddCachewright(options =>
        {
            options.Namespace = keyNamespace;
            configure(options);
        });
        _services = services.BuildServiceProvider();
        _scope = _services.CreateScope();
    }

    public ICache Cache => Get<ICache>();

    public IProductCatalog Catalog => Get<IProductCatalog>();

    /// <summary>The handle of <see cref="Catalog"/>.</summary>
    public ProductCatalogCache Entries => Get<ProductCatalogCache>();

    /// <summary>A service from the node's one scope.</summary>
    public T Get<T>()
        where T : notnull => _scope.ServiceProvider.GetRequiredService<T>();

    public T Get<T>(string serviceKey)
        where T : notnull => _scope.ServiceProvider.GetRequiredKeyedService<T>(serviceKey);

    /// <summary>A scope of its own, as a request has one.</summary>
    public IServiceScope NewScope() => _services.CreateScope();

    public async ValueTask DisposeAsync()
    {
        _scope.Dispose();
        await _services.DisposeAsync();
    }
}
