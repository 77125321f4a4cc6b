namespace Cachewright.Runtime.Tests.Values.Shapes;

internal enum Suit : byte
{
    Hearts = 1,
    Spades = 200,
}
