namespace Cachewright.Runtime.Tests.DependencyInjection.Services;

/// <summary>Has nothing to do with repositories.</summary>
internal interface IHealth<TItem>
{
    bool IsWell(TItem item);
}
