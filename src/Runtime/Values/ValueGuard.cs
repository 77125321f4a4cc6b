using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.ComponentModel;
using System.Runtime.CompilerServices;
using MessagePack;

namespace Cachewright.Values;

/// <summary>
/// What generated codecs check. "Require" refuses a value that would not come back as it was; "Expect" refuses bytes that are no such value.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class ValueGuard
{
    /// <summary>How deep a type may contain itself; an object and the collection around it are two levels. Both directions count alike, so that what was written can be read.</summary>
    public const int DepthLimit = 128;

    /// <summary>The most elements that are allocated before any was read.</summary>
    private const int TrustedCount = 1024;

    /// <summary>How many elements to allocate room for.</summary>
    /// <param name="announced">How many the bytes promise.</param>
    public static int Capacity(int announced) => Math.Min(announced, TrustedCount);

    /// <summary>Refuses a subtype, whose additional state would be lost.</summary>
    /// <param name="value">The value.</param>
    /// <param name="declared">The declared type.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void RequireExactType(object value, Type declared)
    {
        if (value.GetType() != declared)
        {
            throw ValueNotCacheableException.UndeclaredSubtype(declared, value.GetType());
        }
    }

    /// <summary>Refuses a value that contains others of its type too deeply, itself included.</summary>
    /// <param name="depth">The levels above it.</param>
    /// <param name="type">Its type.</param>
    public static void RequireDepth(int depth, Type type)
    {
        if (depth >= DepthLimit)
        {
            throw ValueNotCacheableException.TooDeep(type, DepthLimit);
        }
    }

    /// <summary>Refuses a collection that changed while it was written.</summary>
    /// <param name="missing">The announced count less the elements written.</param>
    public static void RequireUnchanged(int missing)
    {
        if (missing != 0)
        {
            throw new ValueNotCacheableException("A collection changed while it was stored.");
        }
    }

    /// <summary>Counts a sequence; refuses one that would run, once more or for the only time, to be stored.</summary>
    /// <typeparam name="T">The elements.</typeparam>
    /// <param name="value">The sequence.</param>
    public static int CountWithoutEnumerating<T>(IEnumerable<T> value) =>
        value switch
        {
            ICollection<T> collection => collection.Count,
            IReadOnlyCollection<T> collection => collection.Count,
            _ => throw new ValueNotCacheableException(
                $"A lazy sequence of type {value.GetType()} can't be stored; return a list."
            ),
        };

    /// <summary>Refuses bytes that are nested more deeply than any value that was written.</summary>
    /// <param name="depth">The levels above.</param>
    public static void ExpectDepth(int depth)
    {
        if (depth >= DepthLimit)
        {
            throw new MessagePackSerializationException($"The value is nested deeper than {DepthLimit} levels.");
        }
    }

    /// <summary>Reads the header of an array of a known length.</summary>
    /// <param name="reader">Stands at the array.</param>
    /// <param name="length">The length.</param>
    public static void ExpectArray(ref MessagePackReader reader, int length) =>
        Expect(reader.ReadArrayHeader(), length);

    /// <summary>Reads the header of a map of a known length.</summary>
    /// <param name="reader">Stands at the map.</param>
    /// <param name="length">The length.</param>
    public static void ExpectMap(ref MessagePackReader reader, int length) => Expect(reader.ReadMapHeader(), length);

    /// <summary>Reads a known key of a map.</summary>
    /// <param name="reader">Stands at the key.</param>
    /// <param name="utf8">The key.</param>
    public static void ExpectKey(ref MessagePackReader reader, ReadOnlySpan<byte> utf8)
    {
        if (!TextFormat.ReadUtf8(ref reader).SequenceEqual(utf8))
        {
            throw new MessagePackSerializationException("The value has another key than its type.");
        }
    }

    /// <summary>Says that the bytes name a case that the union does not have.</summary>
    /// <param name="key">The number of the case.</param>
    public static MessagePackSerializationException UnknownCase(int key) => new($"The union has no case {key}.");

    /// <summary>Restores a stack from its elements, the top one first.</summary>
    /// <typeparam name="T">The elements.</typeparam>
    /// <param name="items">As a stack lists them.</param>
    public static Stack<T> ToStack<T>(T[] items)
    {
        Array.Reverse(items);
        return new(items);
    }

    /// <summary>Restores a stack from its elements, the top one first.</summary>
    /// <typeparam name="T">The elements.</typeparam>
    /// <param name="items">As a stack lists them.</param>
    public static ConcurrentStack<T> ToConcurrentStack<T>(T[] items)
    {
        Array.Reverse(items);
        return new(items);
    }

    /// <summary>Restores a stack from its elements, the top one first.</summary>
    /// <typeparam name="T">The elements.</typeparam>
    /// <param name="items">As a stack lists them.</param>
    public static ImmutableStack<T> ToImmutableStack<T>(T[] items)
    {
        Array.Reverse(items);
        return ImmutableStack.CreateRange(items);
    }

    private static void Expect(int actual, int length)
    {
        if (actual != length)
        {
            throw new MessagePackSerializationException($"The value has {actual} members where its type has {length}.");
        }
    }
}
