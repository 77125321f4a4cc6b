namespace Cachewright.Generator.Model;

/// <summary>The names of an annotated class and of what is emitted for it.</summary>
internal sealed record ServiceNames
{
    /// <summary>The namespace; empty for the global one.</summary>
    public required string Namespace { get; init; }

    /// <summary>The class, fully qualified, with its own type parameters: <c>global::Shop.Repository&lt;T&gt;</c>.</summary>
    public required string Class { get; init; }

    /// <summary>The class as an operand of typeof: <c>global::Shop.Repository&lt;&gt;</c>.</summary>
    public required string ClassDefinition { get; init; }

    /// <summary>The class as a documentation reference: <c>global::Shop.Repository{T}</c>.</summary>
    public required string ClassReference { get; init; }

    /// <summary>The metadata name, from which file names are made.</summary>
    public required string FileName { get; init; }

    /// <summary>The simple name of the handle, without type parameters: <c>ProductCatalogCache</c>.</summary>
    public required string Handle { get; init; }

    /// <summary>The simple name of the decorator, without type parameters: <c>CachedProductCatalog</c>.</summary>
    public required string Decorator { get; init; }

    /// <summary>The type parameters of the class and of those around it: <c>&lt;T&gt;</c>, or empty.</summary>
    public required string TypeParameters { get; init; }

    /// <summary>The same for typeof: <c>&lt;&gt;</c>, <c>&lt;,&gt;</c>, or empty.</summary>
    public required string OpenTypeParameters { get; init; }

    /// <summary>The single type parameters.</summary>
    public required EquatableArray<string> TypeParameterNames { get; init; }

    /// <summary>The constraint clauses: <c>where T : class</c>, or empty.</summary>
    public required string Constraints { get; init; }

    /// <summary><c>public</c> or <c>internal</c>: the accessibility of the handle.</summary>
    public required string Accessibility { get; init; }

    /// <summary>The ids of warnings that the class' own code has accepted, because of what it uses: <c>EXP1, EXP2</c>, or empty.</summary>
    public string AcceptedIds { get; init; } = "";

    /// <summary>The handle with its type parameters, as written inside its namespace.</summary>
    public string HandleType => Handle + TypeParameters;

    /// <summary>The handle from anywhere.</summary>
    public string QualifiedHandle => (Namespace.Length == 0 ? "global::" : $"global::{Namespace}.") + HandleType;
}
