namespace Cachewright.Generator.Model;

/// <summary>What a method returns.</summary>
/// <param name="Kind">How the result is handed over.</param>
/// <param name="Type">The whole return type, fully qualified; <c>void</c> where there is none.</param>
/// <param name="Result">The type of the result inside, fully qualified; null for <c>void</c>, <c>Task</c> and <c>ValueTask</c>.</param>
/// <param name="BufferedElement">The element type of a result that must be buffered (<c>IEnumerable&lt;T&gt;</c>), else null.</param>
internal sealed record ReturnModel(ReturnKind Kind, string Type, string? Result, string? BufferedElement)
{
    /// <summary>Whether a wrapper that does something after the body must await it.</summary>
    public bool IsAsync => Kind != ReturnKind.Value;
}
