namespace Cachewright.Generator.Model;

/// <summary>One annotated class and everything to emit for it.</summary>
/// <remarks>
/// Two invariants hold for every type of the model: it is immutable, and it compares by value, all the way down. No symbol, syntax node or
/// location may enter: they would keep old compilations alive and make every comparison fail.
/// </remarks>
internal sealed record ServiceModel
{
    /// <summary>The names of the class itself and of what is emitted for it.</summary>
    public required ServiceNames Names { get; init; }

    /// <summary>The cached methods, in declared order.</summary>
    public required EquatableArray<CachedMethodModel> Cached { get; init; }

    /// <summary>The methods that invalidate or update, in declared order.</summary>
    public required EquatableArray<WriteMethodModel> Writes { get; init; }

    /// <summary>The decorator; null where all annotated methods are partial.</summary>
    public required DecoratorModel? Decorator { get; init; }

    /// <summary>The partial methods to implement; null where there are none.</summary>
    public required PartialClassModel? Partial { get; init; }

    /// <summary>The partial methods to give bodies to although something was refused; null where nothing was, or there are none.</summary>
    public required RefusedPartModel? RefusedPart { get; init; }

    /// <summary>What was refused, as <c>id: message</c>.</summary>
    public required EquatableArray<string> Rejections { get; init; }
}
