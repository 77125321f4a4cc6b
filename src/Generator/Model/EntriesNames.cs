namespace Cachewright.Generator.Model;

/// <summary>Where the entries of one cached method are found in the handle of its class.</summary>
/// <param name="Group">The handle's property: <c>Get</c>; overloads share it.</param>
/// <param name="GroupType">The type of that property: <c>GetEntries</c>.</param>
/// <param name="Method">The member of the group that holds the entries: <c>Method</c>, <c>Method2</c> for the second overload.</param>
/// <param name="Key">The key struct: <c>GetKey</c>, <c>GetKey2</c>.</param>
internal sealed record EntriesNames(string Group, string GroupType, string Method, string Key);
