namespace Cachewright.Runtime.Tests.Values.Shapes;

internal readonly struct Pair<T>(T left, T right)
{
    public T Left { get; } = left;

    public T Right { get; } = right;
}
