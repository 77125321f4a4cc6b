namespace Cachewright.Generator.Emission;

/// <summary>
/// Names the members of the tuple in which arguments travel. A parameter may have a name that tuples keep for themselves or use otherwise:
/// <c>Item1</c> would quietly be another argument.
/// </summary>
internal static class StateMember
{
    public const string Original = "Original";
    public const string ServiceKey = "ServiceKey";

    private static readonly string[] Taken =
    [
        Original,
        ServiceKey,
        "Rest",
        "CompareTo",
        "Deconstruct",
        "Equals",
        "GetHashCode",
        "GetType",
        "ToString",
    ];

    /// <summary>The member that holds a parameter.</summary>
    public static string Name(string parameter) =>
        Taken.Contains(parameter) || IsNumbered(parameter) ? parameter + "_" : parameter;

    /// <summary>The element of the tuple literal; the compiler infers the name where it may.</summary>
    public static string Element(string parameter) =>
        Name(parameter) == parameter ? parameter : $"{Name(parameter)}: {parameter}";

    private static bool IsNumbered(string name) =>
        name.StartsWith("Item", StringComparison.Ordinal) && name.Length > 4 && name.Skip(4).All(char.IsDigit);
}
