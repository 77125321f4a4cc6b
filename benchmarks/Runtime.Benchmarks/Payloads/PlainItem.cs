namespace Cachewright.Runtime.Benchmarks.Payloads;

public sealed class PlainItem
{
    public int Id { get; set; }

    public string Name { get; set; } = "";

    public double Price { get; set; }

    public static PlainItem Make(int id) =>
        new()
        {
            Id = id,
            Name = "item number " + id,
            Price = id + 0.25,
        };
}
