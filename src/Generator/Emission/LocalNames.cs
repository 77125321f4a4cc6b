using Cachewright.Generator.Model;

namespace Cachewright.Generator.Emission;

/// <summary>Names for the locals of a generated method that clash with none of its parameters.</summary>
internal sealed class LocalNames(SignatureModel signature)
{
    private readonly Dictionary<string, int> _counts = [];

    /// <summary>What collects invalidations and updates.</summary>
    public string Write { get; } = Unused(signature, "write");

    /// <summary>What the body returned.</summary>
    public string Result { get; } = Unused(signature, "result");

    /// <summary>The handle of the own class.</summary>
    public string Handle { get; } = Unused(signature, "handle");

    /// <summary>The local function that reads paths.</summary>
    public string Collect { get; } = Unused(signature, "Collect");

    /// <summary>The slot of an update.</summary>
    public string Update(int index) => Unused(signature, index == 0 ? "update" : $"update{index + 1}");

    /// <summary>Another local for an element, or for a value that is not null: what an <c>if</c> declares is known after it too.</summary>
    public string NewItem(string name)
    {
        int count = _counts[name] = _counts.TryGetValue(name, out int given) ? given + 1 : 1;
        return Unused(signature, count == 1 ? name : $"{name}{count}");
    }

    private static string Unused(SignatureModel signature, string name) =>
        signature.Parameters.Any(item => item.Name == name) ? Unused(signature, name + "_") : name;
}
