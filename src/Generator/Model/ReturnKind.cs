namespace Cachewright.Generator.Model;

/// <summary>How a method hands its result over.</summary>
internal enum ReturnKind
{
    /// <summary>At once: <c>T</c> or <c>void</c>.</summary>
    Value,

    /// <summary><c>Task</c> or <c>Task&lt;T&gt;</c>.</summary>
    Task,

    /// <summary><c>ValueTask</c> or <c>ValueTask&lt;T&gt;</c>.</summary>
    ValueTask,
}
