using System.Runtime.CompilerServices;
using Cachewright.CompilerServices;

namespace Cachewright.Runtime.Tests.DependencyInjection.Services;

/// <summary>What the generator would emit.</summary>
internal static class AnnotatedClasses
{
    [ModuleInitializer]
    internal static void Add()
    {
        CachedServices.Add(
            new CachedService
            {
                Implementation = typeof(Catalog),
                Handle = typeof(CatalogCache),
                MethodNames = ["Catalog.Get"],
                CreateHandle = static (cache, serviceKey) => new CatalogCache(cache, serviceKey),
                Decorate = static (original, handle) => new CachedCatalog((Catalog)original, (CatalogCache)handle),
                DecoratorType = typeof(CachedCatalog),
            }
        );
        CachedServices.Add(
            new CachedService
            {
                Implementation = typeof(KeyedCatalog),
                Handle = typeof(KeyedCatalogCache),
                MethodNames = ["KeyedCatalog.Get"],
                CreateHandle = static (_, serviceKey) => new KeyedCatalogCache(serviceKey),
                Decorate = static (original, handle) =>
                    new CachedKeyedCatalog((KeyedCatalog)original, (KeyedCatalogCache)handle),
            }
        );
        CachedServices.Add(
            new CachedService
            {
                Implementation = typeof(Prices),
                Handle = typeof(PricesCache),
                MethodNames = ["Prices.Get"],
                CreateHandle = static (cache, serviceKey) => new PricesCache(cache, serviceKey),
            }
        );
        CachedServices.Add(
            new CachedService
            {
                Implementation = typeof(Constructed),
                Handle = typeof(ConstructedCache),
                MethodNames = ["Constructed.Get"],
                CreateHandle = static (_, _) => new ConstructedCache(),
                Decorate = static (original, _) => new CachedConstructed((Constructed)original),
                DecoratorType = typeof(CachedConstructed),
            }
        );
        AddGeneric(typeof(Repository<>), typeof(CachedRepository<>));
        AddGeneric(typeof(KeyedRepository<>), typeof(CachedKeyedRepository<>));
    }

    private static void AddGeneric(Type implementation, Type decorator) =>
        CachedServices.Add(
            new CachedService
            {
                Implementation = implementation,
                Handle = typeof(RepositoryCache<>),
                MethodNames = ["Repository.Get"],
                OpenDecorator = decorator,
            }
        );
}
