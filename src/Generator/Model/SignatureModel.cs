namespace Cachewright.Generator.Model;

/// <summary>The signature of a method, in emitted form.</summary>
internal sealed record SignatureModel
{
    /// <summary>The name, escaped where it is a keyword.</summary>
    public required string Name { get; init; }

    /// <summary>The name as a documentation reference inside the class's own, or null where none can be written.</summary>
    public required string Reference { get; init; }

    /// <summary>The return type.</summary>
    public required ReturnModel Return { get; init; }

    /// <summary>Whether only obsolete code may call it.</summary>
    public required bool IsObsoleteAsError { get; init; }

    /// <summary>The parameters.</summary>
    public required EquatableArray<ParameterModel> Parameters { get; init; }

    /// <summary>The method's own type parameters: <c>&lt;T&gt;</c>, or empty.</summary>
    public required string TypeParameters { get; init; }

    /// <summary>The single type parameters.</summary>
    public required EquatableArray<string> TypeParameterNames { get; init; }

    /// <summary>The constraint clauses, or empty.</summary>
    public required string Constraints { get; init; }

    /// <summary>Those that an explicit implementation must repeat (<c>where T : class</c>), or empty.</summary>
    public required string ExplicitConstraints { get; init; }

    /// <summary>The arguments of a call that passes every parameter on.</summary>
    public string Arguments => string.Join(", ", Parameters.Select(static item => item.ArgumentModifier + item.Name));
}
