namespace Cachewright;

/// <summary>
/// Write-through: after the method has succeeded, its result (or the parameter named by <see cref="Value"/>) becomes the value of
/// the matching entry of a cached method.
/// </summary>
/// <remarks>Where two such writes overlap, or the method throws, the entry is invalidated instead, so that neither can be lost.</remarks>
/// <example>
/// <code>
/// [UpdatesCache(nameof(GetAsync))]   // the result goes under GetAsync(id)
/// public Task&lt;Product&gt; RenameAsync(int id, string name) => ...;
/// </code>
/// </example>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true, Inherited = false)]
public sealed class UpdatesCacheAttribute : Attribute
{
    /// <summary>Updates an entry of a cached method of the same class.</summary>
    /// <param name="method">The method's name, written as <c>nameof(Method)</c>.</param>
    public UpdatesCacheAttribute(string method) => Method = method;

    /// <summary>Updates an entry of a cached method of another class; where that class has keyed registrations too, their entries are invalidated.</summary>
    /// <param name="type">The class that holds the cached method.</param>
    /// <param name="method">The method's name, written as <c>nameof(Class.Method)</c>.</param>
    public UpdatesCacheAttribute(Type type, string method)
    {
        Type = type;
        Method = method;
    }

    /// <summary>The class that holds the cached method.</summary>
    /// <value>The class of the annotated method.</value>
    public Type? Type { get; }

    /// <summary>The name of the cached method.</summary>
    public string Method { get; }

    /// <summary>The parameter that becomes the value, for example <c>"product"</c>.</summary>
    /// <value>None: the method's result becomes the value.</value>
    public string? Value { get; set; }

    /// <summary>Where the cached method's key parameters come from, if not from parameters of the same name: <c>"id=order.ProductId"</c>.</summary>
    /// <value>Every key parameter is matched by its name.</value>
    public string[] Map { get; set; } = [];

    /// <summary>
    /// A write-through is held from before the method runs, as a fenced write is. This says what becomes of it when Redis does not acknowledge that. In a
    /// transaction the write-through is an invalidation, which is held only where this is set.
    /// </summary>
    /// <value><see cref="FencePolicy.Proceed"/>: the write runs.</value>
    public FencePolicy FencePolicy { get; set; }
}
