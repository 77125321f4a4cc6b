namespace Cachewright;

/// <summary>
/// Defaults for the <see cref="CachedAttribute"/>s of a class or of an assembly. What the method says wins over the class, the class
/// over the assembly, member by member.
/// </summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Assembly)]
public sealed class CacheDefaultsAttribute : Attribute
{
    /// <summary>What stands for the class in keys, for example <c>"catalog"</c>. Only on a class.</summary>
    /// <value>The full name of the class.</value>
    public string? Name { get; set; }

    /// <summary>The default of <see cref="CachedAttribute.Ttl"/>, in seconds.</summary>
    /// <value>None.</value>
    public int Ttl { get; set; }

    /// <summary>The default of <see cref="CachedAttribute.NullTtl"/>, in seconds.</summary>
    /// <value>The same as the TTL.</value>
    public int NullTtl { get; set; }

    /// <summary>The default of <see cref="CachedAttribute.MaxTtl"/>, in seconds.</summary>
    /// <value>86,400 (one day).</value>
    public int MaxTtl { get; set; }

    /// <summary>The default of <see cref="CachedAttribute.Jitter"/>, in percent.</summary>
    /// <value>0.</value>
    public int Jitter { get; set; }
}
