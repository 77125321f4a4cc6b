using System.ComponentModel;

namespace Cachewright.Values;

/// <summary>
/// An array that is filled from bytes. Its length is announced by the bytes too, so at first no more than a page's worth is believed; the usual array is
/// allocated once all the same.
/// </summary>
/// <typeparam name="T">The elements.</typeparam>
/// <param name="announced">How many elements the bytes promise.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public struct ArrayBuilder<T>(int announced)
{
    private T[] _items = announced == 0 ? [] : new T[ValueGuard.Capacity(announced)];
    private int _count;

    /// <summary>Adds an element.</summary>
    /// <param name="item">The element.</param>
    public void Add(T item)
    {
        if (_count == _items.Length)
        {
            Array.Resize(ref _items, Math.Min(announced, _items.Length * 2));
        }

        _items[_count++] = item;
    }

    /// <summary>The array, once all elements were added.</summary>
    public readonly T[] ToArray() => _items;
}
