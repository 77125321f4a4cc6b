namespace Cachewright.Runtime.Tests.Values.Shapes;

/// <summary>The base of <see cref="Circle"/>: its state is part of the value.</summary>
internal class Shape(string name)
{
    private int _revision;

    public string Name { get; } = name;

    public int Revision
    {
        get => _revision;
        init => _revision = value;
    }
}
