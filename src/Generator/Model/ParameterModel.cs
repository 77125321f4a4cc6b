namespace Cachewright.Generator.Model;

/// <summary>One parameter of a method.</summary>
/// <param name="Name">The name, escaped where it is a keyword.</param>
/// <param name="Type">The type, fully qualified.</param>
/// <param name="Modifier">As declared, with a space behind it: <c>in </c>, <c>ref </c>, <c>out </c>, <c>params </c>, or empty.</param>
/// <param name="ArgumentModifier">As written in a call: <c>in </c>, <c>ref </c>, <c>out </c>, or empty.</param>
/// <param name="Attributes">Attributes for null analysis, as written before the parameter.</param>
/// <param name="Default">The default value with its equals sign, or empty.</param>
/// <param name="Role">What the parameter is to the cache.</param>
internal sealed record ParameterModel(
    string Name,
    string Type,
    string Modifier,
    string ArgumentModifier,
    string Attributes,
    string Default,
    ParameterRole Role
);
