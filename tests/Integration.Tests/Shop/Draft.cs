namespace Cachewright.Integration.Shop;

/// <summary>What a write changes itself, so that a path into it means two things.</summary>
internal sealed class Draft
{
    public required int Id { get; init; }

    public required int CategoryId { get; set; }
}
