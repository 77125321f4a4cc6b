using System.ComponentModel;

namespace Cachewright.CompilerServices;

/// <summary>The arguments of one call that matter to the cache; the generator emits one struct of this kind per cached method.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface ICallKey
{
    /// <summary>Writes the argument part of the key, each segment after a separator.</summary>
    /// <param name="writer">Already holds the method's name.</param>
    void WriteArguments(ref KeyWriter writer);

    /// <summary>Writes one of the entry's tags.</summary>
    /// <param name="index">The tag's place in <see cref="CachedAttribute.Tags"/>.</param>
    /// <param name="writer">Where to write.</param>
    void WriteTag(int index, ref KeyWriter writer);
}
