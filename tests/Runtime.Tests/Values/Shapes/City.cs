namespace Cachewright.Runtime.Tests.Values.Shapes;

internal sealed record City(int Id, string Name, decimal Area);
