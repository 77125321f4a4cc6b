namespace Cachewright.Runtime.Tests.DependencyInjection.Services;

/// <summary>Can be disposed, so that its decorators can, too: the harder case.</summary>
internal interface ICatalog : IDisposable
{
    Guid Id { get; }
}
