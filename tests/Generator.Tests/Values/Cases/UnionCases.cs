using MessagePack;

namespace Cases;

/// <summary>Interfaces and abstract classes that list what they may be, alone and inside other values.</summary>
internal static class UnionCases
{
    internal static IShape First() => new Circle { Radius = 2 };

    internal static IShape Second() =>
        new Square
        {
            Side = 3,
            Inner = new Circle { Radius = 1 },
        };

    internal static IShape Struct() => new Dot { X = 4 };

    internal static List<IShape?> Inside() => [new Circle { Radius = 2 }, null, new Dot()];

    internal static Animal AbstractClass() => new Dog { Name = "Rex", Barks = true };

    internal static Expression Tree() => new Sum(new Number(1), new Sum(new Number(2), new Number(3)));
}

[Union(7, typeof(Square))]
[Union(0, typeof(Circle))]
[Union(-300, typeof(Dot))]
public interface IShape;

[MessagePackObject]
public class Circle : IShape
{
    [Key(0)]
    public double Radius { get; set; }
}

[MessagePackObject]
public class Square : IShape
{
    [Key(0)]
    public double Side { get; set; }

    [Key(1)]
    public IShape? Inner { get; set; }
}

[MessagePackObject]
public struct Dot : IShape
{
    [Key(0)]
    public int X { get; set; }
}

[Union(0, typeof(Dog))]
public abstract class Animal
{
    [Key(0)]
    public string? Name { get; set; }
}

[MessagePackObject]
public class Dog : Animal
{
    [Key(1)]
    public bool Barks { get; set; }
}

/// <summary>Without annotations on the cases: only the union itself needs one.</summary>
[Union(0, typeof(Number))]
[Union(1, typeof(Sum))]
internal abstract record Expression;

internal sealed record Number(int Value) : Expression;

internal sealed record Sum(Expression Left, Expression Right) : Expression;
