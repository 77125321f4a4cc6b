using Cachewright.Generator.Model;

namespace Cachewright.Generator.Emission;

/// <summary>Names for the locals of a generated method that clash with none of its parameters.</summary>
internal sealed class LocalNames(SignatureModel signature)
{
    private int _items;
    private int _collections;

    /// <summary>What collects invalidations and updates.</summary>
    public string Write { get; } = Unused(signature, "write");

    /// <summary>What the body returned.</summary>
    public string Result { get; } = Unused(signature, "result");

    /// <summary>The local function that reads paths.</summary>
    public string Collect { get; } = Unused(signature, "Collect");

    /// <summary>The slot of an update.</summary>
    public string Update(int index) => Numbered("update", index);

    /// <summary>Another name for an element of a collection, or a value that is not null: patterns leak into the block around them.</summary>
    public string NextItem() => Numbered("item", _items++);

    /// <summary>Another name for a collection that is not null.</summary>
    public string NextCollection() => Numbered("items", _collections++);

    private string Numbered(string name, int index) => Unused(signature, index == 0 ? name : $"{name}{index + 1}");

    private static string Unused(SignatureModel signature, string name) =>
        signature.Parameters.Any(item => item.Name == name) ? Unused(signature, name + "_") : name;
}
