using System.ComponentModel;

namespace Cachewright.CompilerServices;

/// <summary>The method named by <see cref="CachedAttribute.TtlFrom"/>, in the form that the runtime calls.</summary>
/// <typeparam name="TKey">The method's key struct.</typeparam>
/// <typeparam name="TValue">The method's result.</typeparam>
/// <param name="key">The arguments.</param>
/// <param name="value">The result.</param>
/// <param name="now">The current time, for absolute expiry.</param>
/// <returns>The life of the entry; zero or negative: not stored.</returns>
[EditorBrowsable(EditorBrowsableState.Never)]
public delegate TimeSpan TtlSelector<TKey, in TValue>(in TKey key, TValue value, DateTimeOffset now);
