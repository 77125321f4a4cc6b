namespace Cachewright.Runtime.Tests.DependencyInjection.Services;

/// <summary>Leads to no cached method, though it can be disposed as they can.</summary>
internal interface IUnrelated : IDisposable;
