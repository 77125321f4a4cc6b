namespace Cachewright;

/// <summary>
/// Leaves a parameter out of the key: calls that differ in it alone share an entry. <see cref="CancellationToken"/> and
/// <see cref="IProgress{T}"/> are left out by themselves.
/// </summary>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class CacheKeyIgnoreAttribute : Attribute;
