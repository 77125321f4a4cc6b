namespace Cachewright.Integration.Shop;

/// <summary>An object that can be read once: after the write its name throws, as what is loaded lazily from a closed connection does.</summary>
internal sealed class Shelf
{
    private int _reads;

    public string Name => _reads++ == 0 ? "A" : throw new InvalidOperationException("The connection is closed.");
}
