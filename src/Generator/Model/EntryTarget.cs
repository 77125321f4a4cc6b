namespace Cachewright.Generator.Model;

/// <summary>A cached method as seen from a method that invalidates or updates it.</summary>
/// <param name="Handle">The handle of another class, fully qualified; null for the own class.</param>
/// <param name="Group">The handle's property: <c>Get</c>.</param>
/// <param name="Method">The member of the group: <c>Method</c>.</param>
/// <param name="TypeArguments">Type arguments of a generic cached method: <c>&lt;T&gt;</c>, or empty.</param>
/// <param name="Key">The key struct, qualified from the handle: <c>GetKey</c>.</param>
/// <param name="Display">The method as people call it, for comments.</param>
internal sealed record EntryTarget(
    string? Handle,
    string Group,
    string Method,
    string TypeArguments,
    string Key,
    string Display
);
