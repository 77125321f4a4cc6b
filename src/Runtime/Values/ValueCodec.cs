using System.ComponentModel;
using MessagePack;

namespace Cachewright.Values;

/// <summary>
/// Writes and reads the values of one type as MessagePack. The generator emits one per type that a cached method returns,
/// without reflection, resolvers or dynamic code.
/// </summary>
/// <typeparam name="T">The type. A null at the root is never written: the envelope has a flag for it.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class ValueCodec<T>
{
    /// <summary>A hash of the shape of the whole type graph. Values with another fingerprint are not read.</summary>
    public abstract ulong Fingerprint { get; }

    /// <summary>Whether values are deeply immutable, so that callers may share one instance.</summary>
    public abstract bool IsImmutable { get; }

    /// <summary>Writes a value.</summary>
    /// <param name="writer">Where to write.</param>
    /// <param name="value">Not null.</param>
    /// <exception cref="ValueNotCacheableException">The value, or one inside it, is of an undeclared run-time type, or nested too deeply.</exception>
    public abstract void Write(ref MessagePackWriter writer, T value);

    /// <summary>Reads a value.</summary>
    /// <param name="reader">Stands at the value.</param>
    /// <exception cref="MessagePackSerializationException">The bytes are no such value.</exception>
    public abstract T Read(ref MessagePackReader reader);
}
