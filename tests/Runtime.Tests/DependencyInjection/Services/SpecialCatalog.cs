namespace Cachewright.Runtime.Tests.DependencyInjection.Services;

internal sealed class SpecialCatalog(DisposalLog log) : Catalog(log), ISpecialCatalog, IUnrelated;
