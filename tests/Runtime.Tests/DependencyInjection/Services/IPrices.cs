namespace Cachewright.Runtime.Tests.DependencyInjection.Services;

internal interface IPrices;
