namespace Cachewright.Generator.Discovery.Values.Strategies;

/// <summary>A line of <see cref="ScalarTable"/>.</summary>
/// <param name="TypeName">The type in emitted form.</param>
/// <param name="WriteFormat">A call, <c>{0}</c> standing for the value.</param>
/// <param name="ReadExpression">An expression of the type.</param>
/// <param name="IsImmutable">False for arrays of bytes.</param>
internal sealed record ScalarEntry(string TypeName, string WriteFormat, string ReadExpression, bool IsImmutable = true);
