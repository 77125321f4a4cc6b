namespace Quickstart.Cities;

/// <summary>A place as lists show it. It holds no position: what corrects one leaves the lists in the cache alone.</summary>
public sealed record CityName(int Id, string Name, string Country);
