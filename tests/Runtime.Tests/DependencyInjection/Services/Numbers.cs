namespace Cachewright.Runtime.Tests.DependencyInjection.Services;

internal sealed class Numbers(DisposalLog log) : Repository<int>(log), INumbers, IUnrelated;
