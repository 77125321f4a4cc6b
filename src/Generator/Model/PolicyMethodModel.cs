namespace Cachewright.Generator.Model;

/// <summary>A static method named by <c>TtlFrom</c>, <c>When</c> or <c>Unless</c>.</summary>
/// <param name="Method">The method, fully qualified.</param>
/// <param name="Arguments">The parameters that are passed to it, in order; <c>result</c> stands for the result.</param>
/// <param name="IsAbsolute">Whether it returns a point in time.</param>
internal sealed record PolicyMethodModel(string Method, EquatableArray<PolicyArgument> Arguments, bool IsAbsolute);
