using Cachewright.CompilerServices;

namespace Cachewright.Keys.Tests;

internal static class Written
{
    /// <summary>The argument part of a key, as text.</summary>
    public static string Key<TKey>(TKey key)
        where TKey : struct, ICallKey
    {
        KeyWriter writer = new();
        key.WriteArguments(ref writer);
        return writer.ToString();
    }
}
