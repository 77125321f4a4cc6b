namespace Cachewright.Runtime.Tests.Values.Shapes;

internal sealed record Customer(int Id, string Name, Address? Home, Address? Work);
