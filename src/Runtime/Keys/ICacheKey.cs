namespace Cachewright;

/// <summary>
/// Lets a type that has no value identity of its own say what stands for it in a cache key.
/// </summary>
/// <example>
/// <code>
/// public sealed class Customer : ICacheKey
/// {
///     public void WriteCacheKey(ref KeyWriter writer) => writer.Value(Id);
/// }
/// </code>
/// </example>
public interface ICacheKey
{
    /// <summary>
    /// Writes the values that identify this instance, each by one call of a <c>Value</c> method of <paramref name="writer"/>,
    /// always the same number of them. Where several types can stand in one parameter, the first value must tell them apart.
    /// </summary>
    /// <param name="writer">Where to write; it escapes and separates the values.</param>
    void WriteCacheKey(ref KeyWriter writer);
}
