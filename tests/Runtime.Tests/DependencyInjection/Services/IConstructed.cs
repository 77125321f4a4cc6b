namespace Cachewright.Runtime.Tests.DependencyInjection.Services;

internal interface IConstructed
{
    string Arguments { get; }
}
