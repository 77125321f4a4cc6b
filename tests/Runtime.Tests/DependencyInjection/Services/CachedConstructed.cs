namespace Cachewright.Runtime.Tests.DependencyInjection.Services;

internal sealed class CachedConstructed(Constructed original) : IConstructed
{
    public string Arguments => original.Arguments;
}
