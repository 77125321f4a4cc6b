using System.Numerics;

namespace Cachewright.Runtime.Tests.Values.Shapes;

/// <summary>Each scalar that can be stored.</summary>
internal sealed record Scalars
{
    public bool Bool { get; init; }

    public byte Byte { get; init; }

    public sbyte SByte { get; init; }

    public short Int16 { get; init; }

    public ushort UInt16 { get; init; }

    public int Int32 { get; init; }

    public uint UInt32 { get; init; }

    public long Int64 { get; init; }

    public ulong UInt64 { get; init; }

    public char Char { get; init; }

    public float Single { get; init; }

    public double Double { get; init; }

    public decimal Decimal { get; init; }

    public Half Half { get; init; }

    public Int128 Int128 { get; init; }

    public UInt128 UInt128 { get; init; }

    public BigInteger BigInteger { get; init; }

    public Guid Guid { get; init; }

    public DateTime DateTime { get; init; }

    public DateTimeOffset DateTimeOffset { get; init; }

    public DateOnly DateOnly { get; init; }

    public TimeOnly TimeOnly { get; init; }

    public TimeSpan TimeSpan { get; init; }

    public string? String { get; init; }

    public Uri? Uri { get; init; }

    public Version? Version { get; init; }

    public Suit Suit { get; init; }

    public int? Nullable { get; init; }
}
