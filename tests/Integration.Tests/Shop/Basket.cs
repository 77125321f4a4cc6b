namespace Cachewright.Integration.Shop;

/// <summary>A value that callers can change.</summary>
internal sealed class Basket
{
    public int Id { get; set; }

    public List<string> Items { get; set; } = [];
}
