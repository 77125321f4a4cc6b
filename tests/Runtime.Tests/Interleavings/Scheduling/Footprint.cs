namespace Cachewright.Runtime.Tests.Interleavings.Scheduling;

/// <summary>What a step has read and written. Two steps whose order can't be told afterwards need not be tried in both.</summary>
internal sealed class Footprint
{
    private readonly HashSet<string> _read = [];
    private readonly HashSet<string> _written = [];

    public void Read(string resource) => _read.Add(resource);

    public void Write(string resource) => _written.Add(resource);

    public bool ConflictsWith(Footprint other) =>
        _written.Overlaps(other._written) || _written.Overlaps(other._read) || _read.Overlaps(other._written);
}
