using Cachewright.Generator.Model;
using Cachewright.Generator.Model.Values;
using Microsoft.CodeAnalysis;

namespace Cachewright.Generator.Discovery.Values;

/// <summary>A type in the graph. The upper half is set when it is met, the lower half when its component is closed.</summary>
internal sealed class TypeNode(ITypeSymbol type, TypeDraft draft, string codecName, int index)
{
    public ITypeSymbol Type { get; } = type;
    public string TypeName { get; } = TypeNames.InCode(type);
    public TypeDraft Draft { get; } = draft;
    public List<TypeNode> Children { get; } = [];

    /// <summary>When it was met, and the earliest type it leads back to: Tarjan's numbers.</summary>
    public int Index { get; } = index;
    public int LowLink { get; set; } = index;
    public bool IsOpen { get; set; } = true;

    /// <summary>The component it belongs to; types that contain each other share one.</summary>
    public int Component { get; set; }
    public bool IsRecursive { get; set; }
    public bool IsStorable { get; set; }
    public bool IsImmutable { get; set; }
    public ulong Fingerprint { get; set; }
    public TypeShape? Shape { get; set; }

    /// <summary>The name of the codec class.</summary>
    public string CodecName { get; } = codecName;

    /// <summary>The shapes that a result of this type needs; null until asked for.</summary>
    public EquatableArray<TypeShape>? Reached { get; set; }
}
