using System.ComponentModel;

namespace Cachewright.CompilerServices;

/// <summary>The method named by <see cref="CachedAttribute.Unless"/>, in the form that the runtime calls.</summary>
/// <typeparam name="TKey">The method's key struct.</typeparam>
/// <typeparam name="TValue">The method's result.</typeparam>
/// <param name="key">The arguments.</param>
/// <param name="value">The result.</param>
/// <returns>Whether the value is not to be stored.</returns>
[EditorBrowsable(EditorBrowsableState.Never)]
public delegate bool UnlessCondition<TKey, in TValue>(in TKey key, TValue value);
