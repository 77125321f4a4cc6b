namespace Cachewright.Runtime.Tests.Values.Shapes;

internal sealed record OrderLine(City Article, int Count, Money? Price, TimeSpan? Delivery);
