using Cachewright.Generator.Model;

namespace Cachewright.Generator.Emission;

/// <summary>Names for the locals of a generated method that clash with none of its parameters.</summary>
internal sealed class LocalNames(SignatureModel signature)
{
    /// <summary>What collects invalidations and updates.</summary>
    public string Write { get; } = Unused(signature, "write");

    /// <summary>What the body returned.</summary>
    public string Result { get; } = Unused(signature, "result");

    /// <summary>The local function that reads paths.</summary>
    public string Collect { get; } = Unused(signature, "Collect");

    /// <summary>The slot of an update.</summary>
    public string Update(int index) => Unused(signature, index == 0 ? "update" : $"update{index + 1}");

    /// <summary>An element of a collection, or a value that is not null.</summary>
    public string Item(int index) => Unused(signature, index == 0 ? "item" : $"item{index + 1}");

    /// <summary>A collection that is not null.</summary>
    public string Items { get; } = Unused(signature, "items");

    private static string Unused(SignatureModel signature, string name) =>
        signature.Parameters.Any(item => item.Name == name) ? Unused(signature, name + "_") : name;
}
