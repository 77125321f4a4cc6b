using System.ComponentModel;

namespace Cachewright.Values;

/// <summary>
/// Says that a value can't be stored without loss. It never reaches a caller: the runtime logs it and returns the value uncached.
/// </summary>
/// <param name="message">What was found, and what was declared.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ValueNotCacheableException(string message) : Exception(message)
{
    /// <summary>Refuses a value whose run-time type is not the declared one: it would be sliced.</summary>
    /// <param name="declared">The declared type.</param>
    /// <param name="actual">The value's own type.</param>
    public static ValueNotCacheableException UndeclaredSubtype(Type declared, Type actual) =>
        new($"A value of type {actual} was returned where {declared} is declared; its additional state would be lost.");

    /// <summary>Refuses a value that is nested too deeply.</summary>
    /// <param name="type">The type that contains itself.</param>
    /// <param name="limit">The deepest nesting that is stored.</param>
    public static ValueNotCacheableException TooDeep(Type type, int limit) =>
        new(
            $"A value of type {type} is nested deeper than {limit} levels. If a member refers back, as a child does to its parent, mark it [IgnoreMember]."
        );

    /// <summary>Refuses a value that takes too much room.</summary>
    /// <param name="limit">The largest payload in bytes.</param>
    internal static ValueNotCacheableException TooLarge(int limit) =>
        new($"The encoded value is larger than the {limit} bytes that MaxValueBytes allows.");
}
