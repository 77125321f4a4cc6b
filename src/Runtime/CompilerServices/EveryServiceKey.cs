namespace Cachewright.CompilerServices;

/// <summary>
/// Stands for all keys that a class is registered under, and for none: the key of the handle through which another class writes, as that one can't
/// know which of them its callers mean.
/// </summary>
internal sealed class EveryServiceKey
{
    private EveryServiceKey() { }

    /// <summary>The only one.</summary>
    public static EveryServiceKey Instance { get; } = new();

    /// <summary>The key of the entries that are looked up and updated: those without a key, where all are meant.</summary>
    public static object? First(object? serviceKey) => serviceKey is EveryServiceKey ? null : serviceKey;
}
