namespace Cachewright.Generator.Model;

/// <summary>An entry that gets a new value.</summary>
/// <param name="Target">The entry's method.</param>
/// <param name="Arguments">Its key.</param>
/// <param name="Value">The parameter that holds the value, escaped; null: the result.</param>
/// <param name="ValueType">The type of the cached method's result, fully qualified.</param>
internal sealed record UpdateStep(
    EntryTarget Target,
    EquatableArray<KeyArgument> Arguments,
    string? Value,
    string ValueType
);
