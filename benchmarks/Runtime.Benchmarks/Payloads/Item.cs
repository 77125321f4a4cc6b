using MessagePack;

namespace Cachewright.Runtime.Benchmarks.Payloads;

[MessagePackObject]
public sealed class Item
{
    [Key(0)]
    public int Id { get; set; }

    [Key(1)]
    public string Name { get; set; } = "";

    [Key(2)]
    public double Price { get; set; }

    public static Item Make(int id) =>
        new()
        {
            Id = id,
            Name = "item number " + id,
            Price = id + 0.25,
        };
}
