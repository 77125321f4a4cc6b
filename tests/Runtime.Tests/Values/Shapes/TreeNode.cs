namespace Cachewright.Runtime.Tests.Values.Shapes;

/// <summary>Contains itself, so that the bytes decide how deep the reader goes.</summary>
internal sealed class TreeNode
{
    public string Name { get; set; } = "";

    public List<TreeNode> Children { get; set; } = [];
}
