namespace Cachewright.Generator.Model;

/// <summary>The part of a class that implements its partial methods.</summary>
/// <param name="Declarations">The class and those around it, the outermost first: <c>partial class Prices&lt;T&gt;</c>.</param>
/// <param name="Methods">The methods to implement.</param>
internal sealed record PartialClassModel(
    EquatableArray<string> Declarations,
    EquatableArray<PartialMethodModel> Methods
);
