using MessagePack;

namespace Cachewright.Runtime.Tests.Values.Shapes;

[MessagePackObject(keyAsPropertyName: true)]
public sealed class AnnotatedMap
{
    public int Id { get; set; }

    public string? Name { get; set; }

    public double[] Values { get; set; } = [];
}
