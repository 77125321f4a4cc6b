namespace Cachewright;

/// <summary>
/// Caches what the method returns, under a key made of the method and its arguments.
/// </summary>
/// <remarks>
/// Put it on a method that implements an interface member (the generator writes a decorator, <c>AddCachewright</c> puts it in
/// front of the registered class), or on a <c>partial</c> method whose body stands in <c>…CoreAsync</c> (or <c>…Core</c>).
/// All templates and all method names given here are checked when the project is built.
/// </remarks>
/// <example>
/// <code>
/// [Cached(Ttl = 3600, Tags = ["category:{categoryId}"])]
/// public Task&lt;IReadOnlyList&lt;Product&gt;&gt; ListAsync(int categoryId, int page, CancellationToken ct = default) => ...;
/// </code>
/// </example>
[AttributeUsage(AttributeTargets.Method, Inherited = false)]
public sealed class CachedAttribute : Attribute
{
    /// <summary>How long a value may be served, in seconds, counted from the start of its load.</summary>
    /// <value>Required, unless <see cref="CacheDefaultsAttribute.Ttl"/> or <see cref="TtlFrom"/> gives it. Must be positive.</value>
    public int Ttl { get; set; }

    /// <summary>
    /// The name of a static method that takes the result, the key's arguments, or both (matched by type and name), and returns
    /// a <see cref="TimeSpan"/> (relative) or a <see cref="DateTimeOffset"/> (absolute). Zero, negative or past: not stored.
    /// </summary>
    /// <value>None: <see cref="Ttl"/> holds for every value.</value>
    public string? TtlFrom { get; set; }

    /// <summary>The longest life that <see cref="TtlFrom"/> may give, in seconds.</summary>
    /// <value>86,400 (one day).</value>
    public int MaxTtl { get; set; }

    /// <summary>How long a <see langword="null"/> result may be served, in seconds; 0: nulls are not cached.</summary>
    /// <value>The same as <see cref="Ttl"/>.</value>
    public int NullTtl { get; set; }

    /// <summary>Spreads expiry: each stored value lives up to this percent shorter or longer, 0 to 50.</summary>
    /// <value>0.</value>
    public int Jitter { get; set; }

    /// <summary>A template that replaces the argument part of the key, for example <c>"{tenant}:{order.Id}"</c>.</summary>
    /// <value>None: every parameter that is not left out becomes a segment of the key, in declared order.</value>
    public string? Key { get; set; }

    /// <summary>Templates of the tags that invalidate the entry, for example <c>"category:{categoryId}"</c>.</summary>
    /// <value>No tags.</value>
    public string[] Tags { get; set; } = [];

    /// <summary>
    /// The entry has no token of its own: only its tags and its method can invalidate it. Saves one key and one read per entry.
    /// </summary>
    /// <value><see langword="false"/>.</value>
    public bool TagsOnly { get; set; }

    /// <summary>The name of a static method from arguments (matched by name) to <see cref="bool"/>; false: the call bypasses the cache.</summary>
    /// <value>None: every call is cached.</value>
    public string? When { get; set; }

    /// <summary>
    /// The name of a static method that takes the result, the key's arguments, or both (matched by type and name), and returns
    /// <see cref="bool"/>; true: the result is not stored.
    /// </summary>
    /// <value>None: every result is stored.</value>
    public string? Unless { get; set; }

    /// <summary>Lets all callers share one instance of the value, although its type is not provably immutable.</summary>
    /// <value><see langword="false"/>: only deeply immutable values are shared, others are decoded again for each caller.</value>
    public bool Share { get; set; }

    /// <summary>Reserved: each hit in Redis extends the life of the entry. Using it is a compile error until it works.</summary>
    /// <value><see langword="false"/>.</value>
    public bool Sliding { get; set; }

    /// <summary>Reserved: seconds after which a served entry is refreshed in the background. Using it is a compile error until it works.</summary>
    /// <value>0: never.</value>
    public int RefreshAfter { get; set; }

    /// <summary>Reserved: seconds past expiry that an entry may stand in for a failing load. Using it is a compile error until it works.</summary>
    /// <value>0: never.</value>
    public int StaleOnErrorFor { get; set; }

    /// <summary>Reserved: also keep the value in process memory. Using it is a compile error until it works.</summary>
    /// <value><see langword="false"/>: Redis only.</value>
    public bool Local { get; set; }
}
