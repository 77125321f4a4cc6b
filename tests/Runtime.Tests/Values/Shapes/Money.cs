namespace Cachewright.Runtime.Tests.Values.Shapes;

internal readonly record struct Money(decimal Amount, string? Currency);
