namespace Cachewright.Runtime.Tests.Values.Shapes;

internal sealed class Circle(string name, double radius) : Shape(name)
{
    public double Radius { get; } = radius;

    public required Pair<Money> Price { get; init; }
}
