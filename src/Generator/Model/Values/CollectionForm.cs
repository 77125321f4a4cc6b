namespace Cachewright.Generator.Model.Values;

/// <summary>How generated code handles one kind of collection. Expressions in emitted form; <c>{T}</c> stands for the type arguments.</summary>
/// <param name="IsAbsent">What is written as nil; empty for a type that is never absent.</param>
/// <param name="Checks">Statements that refuse what could not be restored, such as a comparer; <c>{C}</c> stands for the collection's type.</param>
/// <param name="Count">The number of elements of <c>value</c>.</param>
/// <param name="Create">What the elements are read into, of <c>capacity</c> elements.</param>
/// <param name="Add">The statement that adds an <c>element</c>, or a <c>key</c> and its <c>element</c>, to <c>items</c>.</param>
/// <param name="Finish">Turns <c>items</c> into the collection.</param>
internal sealed record CollectionForm(
    string IsAbsent,
    EquatableArray<string> Checks,
    string Count,
    string Create,
    string Add,
    string Finish
);
