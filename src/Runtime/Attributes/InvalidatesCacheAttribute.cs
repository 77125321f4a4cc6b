namespace Cachewright;

/// <summary>
/// Invalidates cached entries when the method has ended, before its caller gets the result.
/// </summary>
/// <remarks>
/// Also where the method throws, since that does not prove that nothing was written; but for what <c>result.</c> names, which nobody knows then.
/// The forms: <c>nameof(Get)</c> — one entry of a method of the same class; <c>typeof(T), nameof(T.Get)</c> — of another class;
/// either with <see cref="All"/> — every entry of that method; <see cref="Tags"/> alone — those tags; nothing at all — every entry
/// of every cached method of the class. May be repeated.
/// </remarks>
/// <example>
/// <code>
/// [InvalidatesCache(nameof(GetAsync))]                          // id is matched by name and type
/// [InvalidatesCache(Tags = ["category:{product.CategoryId}"])]
/// public Task UpdateAsync(int id, Product product) => ...;
/// </code>
/// </example>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true, Inherited = false)]
public sealed class InvalidatesCacheAttribute : Attribute
{
    /// <summary>Invalidates every cached method of the class, or only <see cref="Tags"/> where they are given.</summary>
    public InvalidatesCacheAttribute() { }

    /// <summary>Invalidates entries of a cached method of the same class.</summary>
    /// <param name="method">The method's name, written as <c>nameof(Method)</c>.</param>
    public InvalidatesCacheAttribute(string method) => Method = method;

    /// <summary>Invalidates entries of a cached method of another class, for every registration of that class, keyed ones too.</summary>
    /// <param name="type">The class that holds the cached method.</param>
    /// <param name="method">The method's name, written as <c>nameof(Class.Method)</c>.</param>
    public InvalidatesCacheAttribute(Type type, string method)
    {
        Type = type;
        Method = method;
    }

    /// <summary>The class that holds the cached method.</summary>
    /// <value>The class of the annotated method.</value>
    public Type? Type { get; }

    /// <summary>The name of the cached method.</summary>
    /// <value>None: the whole class, or only the tags.</value>
    public string? Method { get; }

    /// <summary>Invalidates every entry of the method, in a handful of commands however many there are.</summary>
    /// <value><see langword="false"/>: the one entry whose key parameters match.</value>
    public bool All { get; set; }

    /// <summary>Templates of tags to invalidate, for example <c>"category:{product.CategoryId}"</c>.</summary>
    /// <value>No tags.</value>
    public string[] Tags { get; set; } = [];

    /// <summary>
    /// Where the cached method's key parameters come from, if not from parameters of the same name:
    /// <c>"id=order.ProductId"</c>, or <c>"id=result.Id"</c> for what the write returned.
    /// </summary>
    /// <value>Every key parameter is matched by its name.</value>
    public string[] Map { get; set; } = [];

    /// <summary>
    /// Holds what is to be invalidated from before the method runs: what was cached is dead before it starts, and nothing is stored until it has ended. So
    /// even a crash right after the write leaves no old value. Costs one more round trip.
    /// </summary>
    /// <value><see langword="false"/>: what was cached is invalidated after the method; a crash in between leaves it until it expires.</value>
    public bool Fenced { get; set; }

    /// <summary>What becomes of a fenced write when Redis does not acknowledge the hold. Only with <see cref="Fenced"/>.</summary>
    /// <value><see cref="FencePolicy.Proceed"/>: the write runs.</value>
    public FencePolicy FencePolicy { get; set; }
}
