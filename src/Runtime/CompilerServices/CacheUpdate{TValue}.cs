using System.ComponentModel;

namespace Cachewright.CompilerServices;

/// <summary>The slot for the new value of one entry.</summary>
/// <typeparam name="TValue">The type of the value.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class CacheUpdate<TValue>
{
    private protected CacheUpdate() { }

    /// <summary>Sets the value that <see cref="CacheWrite.FinishAsync"/> stores.</summary>
    public abstract void SetValue(TValue value);
}
