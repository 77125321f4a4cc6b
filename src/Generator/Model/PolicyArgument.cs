namespace Cachewright.Generator.Model;

/// <summary>An argument of a policy method.</summary>
/// <param name="Parameter">The parameter of the cached method, escaped where it is a keyword; null: the result.</param>
internal sealed record PolicyArgument(string? Parameter);
