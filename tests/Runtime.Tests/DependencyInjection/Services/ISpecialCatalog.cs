namespace Cachewright.Runtime.Tests.DependencyInjection.Services;

/// <summary>More than the decorator of the base class has.</summary>
internal interface ISpecialCatalog : ICatalog;
