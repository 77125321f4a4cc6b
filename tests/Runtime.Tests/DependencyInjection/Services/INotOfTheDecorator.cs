namespace Cachewright.Runtime.Tests.DependencyInjection.Services;

/// <summary>The class has it, its decorator has not.</summary>
internal interface INotOfTheDecorator;
