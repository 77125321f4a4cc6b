namespace Cachewright.Runtime.Tests.DependencyInjection.Services;

internal sealed class DerivedCatalog(DisposalLog log) : Catalog(log);
