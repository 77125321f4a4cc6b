namespace Cachewright.Generator.Model;

/// <summary>The part of a refused class that gives its partial methods bodies.</summary>
/// <param name="Declarations">The class and those around it, the outermost first: <c>partial class Prices&lt;T&gt;</c>.</param>
/// <param name="Methods">The methods.</param>
internal sealed record RefusedPartModel(
    EquatableArray<string> Declarations,
    EquatableArray<RefusedMethodModel> Methods
);
