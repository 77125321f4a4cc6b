using System.ComponentModel;

namespace Cachewright.Values;

/// <summary>
/// The codecs of the types that <see cref="CacheValueAttribute"/> lists, for results whose type is known at run time only. A module initializer in the
/// assembly with the attribute adds them.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class ValueCodecs
{
    /// <summary>Adds a codec. Where two assemblies list the same type, the first one stays: what is in use is never exchanged.</summary>
    /// <typeparam name="T">The type.</typeparam>
    /// <param name="codec">Its codec.</param>
    public static void Add<T>(ValueCodec<T> codec) => Interlocked.CompareExchange(ref Slot<T>.Codec, codec, null);

    /// <summary>The codec of a type; null where it was not listed.</summary>
    /// <typeparam name="T">The type.</typeparam>
    public static ValueCodec<T>? For<T>() => Volatile.Read(ref Slot<T>.Codec);

    private static class Slot<T>
    {
        public static ValueCodec<T>? Codec;
    }
}
