namespace Cachewright.TwoBuilds;

internal sealed class Source
{
    public string Name { get; set; } = "";

    public int Loads { get; set; }
}
