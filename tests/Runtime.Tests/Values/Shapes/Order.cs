namespace Cachewright.Runtime.Tests.Values.Shapes;

internal sealed class Order
{
    public Guid Id { get; init; }

    public required Customer Customer { get; init; }

    public List<OrderLine> Lines { get; init; } = [];

    public DateTimeOffset Placed { get; init; }
}
