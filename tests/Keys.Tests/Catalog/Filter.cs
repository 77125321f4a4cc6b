namespace Cachewright.Keys.Tests.Catalog;

public sealed record Filter(string? Name, string?[]? Tags, decimal Price);
