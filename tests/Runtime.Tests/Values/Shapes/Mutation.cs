using CsCheck;

namespace Cachewright.Runtime.Tests.Values.Shapes;

/// <summary>One change of bytes.</summary>
/// <param name="Kind">0 replaces a byte, 1 inserts one, 2 removes some, 3 repeats some, 4 ends there, 5 puts a header of MessagePack there.</param>
/// <param name="Place">Where, in thousandths of the length.</param>
/// <param name="Value">The new byte, or how many.</param>
internal readonly record struct Mutation(int Kind, int Place, byte Value)
{
    /// <summary>One to four changes.</summary>
    public static Gen<Mutation[]> Several { get; } =
        Gen.Select(
            Gen.Int[0, 5],
            Gen.Int[0, 999],
            Gen.Byte,
            static (kind, place, value) => new Mutation(kind, place, value)
        ).Array[1, 4];

    public static List<byte> ApplyAll(Mutation[] mutations, byte[] bytes)
    {
        List<byte> changed = [.. bytes];
        foreach (Mutation mutation in mutations)
        {
            mutation.Apply(changed);
        }

        return changed;
    }

    private void Apply(List<byte> bytes)
    {
        int at = Place * bytes.Count / 1000;
        int some = Math.Min(Value % 16, bytes.Count - at);
        switch (Kind)
        {
            case 0 when bytes.Count > 0:
                bytes[at] = Value;
                break;
            case 1:
                bytes.Insert(at, Value);
                break;
            case 2:
                bytes.RemoveRange(at, some);
                break;
            case 3:
                bytes.InsertRange(at, bytes.GetRange(at, some));
                break;
            case 4:
                bytes.RemoveRange(at, bytes.Count - at);
                break;
            default:
                bytes.InsertRange(at, [(byte)(0xC0 | (Value % 64)), Value, Value]);
                break;
        }
    }
}
