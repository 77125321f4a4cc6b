namespace Cachewright.Keys.Tests.Catalog;

public readonly struct CustomerId(string? text) : ICacheKey
{
    public string? Text => text;

    public void WriteCacheKey(ref KeyWriter writer) => writer.Value(text);
}
