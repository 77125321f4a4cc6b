using System.ComponentModel;
using MessagePack;

namespace Cachewright.Values;

/// <summary>
/// Restores members that have no setter but hold a collection that can be filled: <c>List&lt;Line&gt; Lines { get; } = [];</c>.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class CollectionFill
{
    /// <summary>Refuses a collection that could not be filled again.</summary>
    /// <typeparam name="T">The elements.</typeparam>
    /// <param name="value">What the member holds.</param>
    /// <param name="member">The member, for the message.</param>
    public static void Require<T>(ICollection<T>? value, string member)
    {
        if (value is null or { IsReadOnly: true })
        {
            string found = value is null ? "nothing" : "a collection that can't be changed";
            throw new ValueNotCacheableException($"{member} has no setter and holds {found}, so it can't be restored.");
        }
    }

    /// <summary>Gives a new object's collection the elements that were read.</summary>
    /// <typeparam name="T">The elements.</typeparam>
    /// <param name="target">What the new object holds.</param>
    /// <param name="source">What was read.</param>
    public static void Fill<T>(ICollection<T>? target, ICollection<T>? source)
    {
        if (target is null or { IsReadOnly: true } || source is null)
        {
            throw new MessagePackSerializationException(
                "A member without a setter holds nothing that could be filled."
            );
        }

        // What a constructor puts in is part of the value that was written, unless it was taken out since.
        target.Clear();
        foreach (T item in source)
        {
            target.Add(item);
        }
    }
}
