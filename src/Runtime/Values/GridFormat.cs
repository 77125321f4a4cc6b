using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using MessagePack;

namespace Cachewright.Values;

/// <summary>
/// Arrays of several dimensions, as MessagePack's own formatters write them: the lengths, then one array of all elements, the last index running fastest.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class GridFormat
{
    /// <summary>Refuses an array whose indexes do not begin at 0: what comes back always does.</summary>
    /// <param name="value">The array.</param>
    public static void RequireZeroBased(Array value)
    {
        for (int dimension = 0; dimension < value.Rank; dimension++)
        {
            if (value.GetLowerBound(dimension) != 0)
            {
                throw new ValueNotCacheableException(
                    $"An array of type {value.GetType()} has indexes from other than 0."
                );
            }
        }
    }

    /// <summary>Makes an array of two dimensions.</summary>
    /// <typeparam name="T">The elements.</typeparam>
    /// <param name="items">All of them.</param>
    /// <param name="length0">The length of the first dimension.</param>
    /// <param name="length1">The length of the second.</param>
    public static T[,] Create<T>(T[] items, int length0, int length1)
    {
        Expect(items.Length, length0, length1, 1, 1);
        return Fill(items, new T[length0, length1]);
    }

    /// <summary>Makes an array of three dimensions.</summary>
    /// <typeparam name="T">The elements.</typeparam>
    /// <param name="items">All of them.</param>
    /// <param name="length0">The length of the first dimension.</param>
    /// <param name="length1">The length of the second.</param>
    /// <param name="length2">The length of the third.</param>
    public static T[,,] Create<T>(T[] items, int length0, int length1, int length2)
    {
        Expect(items.Length, length0, length1, length2, 1);
        return Fill(items, new T[length0, length1, length2]);
    }

    /// <summary>Makes an array of four dimensions.</summary>
    /// <typeparam name="T">The elements.</typeparam>
    /// <param name="items">All of them.</param>
    /// <param name="length0">The length of the first dimension.</param>
    /// <param name="length1">The length of the second.</param>
    /// <param name="length2">The length of the third.</param>
    /// <param name="length3">The length of the fourth.</param>
    public static T[,,,] Create<T>(T[] items, int length0, int length1, int length2, int length3)
    {
        Expect(items.Length, length0, length1, length2, length3);
        return Fill(items, new T[length0, length1, length2, length3]);
    }

    private static TGrid Fill<T, TGrid>(T[] items, TGrid grid)
        where TGrid : class
    {
        Array array = (Array)(object)grid;
        ref T first = ref Unsafe.As<byte, T>(ref MemoryMarshal.GetArrayDataReference(array));
        items.CopyTo(MemoryMarshal.CreateSpan(ref first, items.Length));
        return grid;
    }

    /// <summary>The numbers come from Redis: their product may be anything, and no room was asked for yet.</summary>
    private static void Expect(int count, int length0, int length1, int length2, int length3)
    {
        bool isNegative = length0 < 0 || length1 < 0 || length2 < 0 || length3 < 0;
        if (isNegative || (UInt128)(uint)length0 * (uint)length1 * (uint)length2 * (uint)length3 != (uint)count)
        {
            throw new MessagePackSerializationException("The elements of an array do not fill its dimensions.");
        }
    }
}
