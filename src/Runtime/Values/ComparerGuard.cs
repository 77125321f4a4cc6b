using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Collections.Immutable;
using System.ComponentModel;

namespace Cachewright.Values;

/// <summary>
/// Refuses sets and dictionaries whose comparer is not the default one. Comparers are not stored: what comes back compares by default, and would quietly
/// find other keys than before.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class ComparerGuard
{
    /// <summary>Refuses a comparer other than the default one; ordinal strings are the same.</summary>
    /// <typeparam name="T">What is compared.</typeparam>
    /// <param name="comparer">The comparer; null: the default one.</param>
    public static void RequireDefault<T>(IEqualityComparer<T>? comparer)
    {
        bool isDefault =
            comparer is null
            || comparer.Equals(EqualityComparer<T>.Default)
            || ReferenceEquals(comparer, StringComparer.Ordinal);
        if (!isDefault)
        {
            throw new ValueNotCacheableException(
                $"A collection compares by {comparer}; it would come back with the default comparer."
            );
        }
    }

    /// <summary>Refuses an order other than the default one.</summary>
    /// <typeparam name="T">What is ordered.</typeparam>
    /// <param name="comparer">The comparer; null: the default one.</param>
    public static void RequireDefaultOrder<T>(IComparer<T>? comparer)
    {
        if (comparer is not null && !comparer.Equals(Comparer<T>.Default))
        {
            throw new ValueNotCacheableException(
                $"A collection is ordered by {comparer}; it would come back with the default comparer."
            );
        }
    }

    /// <summary>Refuses a dictionary with another comparer, where its type tells.</summary>
    /// <typeparam name="TKey">The keys.</typeparam>
    /// <typeparam name="TValue">The values.</typeparam>
    /// <param name="value">The dictionary.</param>
    public static void RequireDefault<TKey, TValue>(IEnumerable<KeyValuePair<TKey, TValue>> value)
        where TKey : notnull
    {
        RequireDefaultOrder(
            value switch
            {
                SortedDictionary<TKey, TValue> dictionary => dictionary.Comparer,
                SortedList<TKey, TValue> dictionary => dictionary.Comparer,
                ImmutableSortedDictionary<TKey, TValue> dictionary => dictionary.KeyComparer,
                _ => null,
            }
        );
        RequireDefault(
            value switch
            {
                Dictionary<TKey, TValue> dictionary => dictionary.Comparer,
                ImmutableDictionary<TKey, TValue> dictionary => dictionary.KeyComparer,
                FrozenDictionary<TKey, TValue> dictionary => dictionary.Comparer,
                ConcurrentDictionary<TKey, TValue> dictionary => dictionary.Comparer,
                _ => null,
            }
        );
    }

    /// <summary>Refuses a set with another comparer, where its type tells.</summary>
    /// <typeparam name="T">The elements.</typeparam>
    /// <param name="value">The set.</param>
    public static void RequireDefaultSet<T>(IEnumerable<T> value)
    {
        RequireDefaultOrder(
            value switch
            {
                SortedSet<T> set => set.Comparer,
                ImmutableSortedSet<T> set => set.KeyComparer,
                _ => null,
            }
        );
        RequireDefault(
            value switch
            {
                HashSet<T> set => set.Comparer,
                ImmutableHashSet<T> set => set.KeyComparer,
                FrozenSet<T> set => set.Comparer,
                _ => null,
            }
        );
    }
}
