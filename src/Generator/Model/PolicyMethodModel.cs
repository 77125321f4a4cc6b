namespace Cachewright.Generator.Model;

/// <summary>A static method named by <c>TtlFrom</c>, <c>When</c> or <c>Unless</c>.</summary>
/// <param name="Method">The method, fully qualified; where it is private, the member of a partial class that calls it.</param>
/// <param name="Arguments">The parameters that are passed to it, in order.</param>
/// <param name="IsAbsolute">Whether it returns a point in time.</param>
/// <param name="Forwarder">The declaration of that member of a partial class; null where the method itself can be called.</param>
internal sealed record PolicyMethodModel(
    string Method,
    EquatableArray<PolicyArgument> Arguments,
    bool IsAbsolute,
    string? Forwarder
);
