namespace Cachewright.Generator.Model;

/// <summary>Where one field of a key struct comes from.</summary>
/// <param name="Root">The parameter, escaped, or <c>result</c>; null: the field does not matter here.</param>
/// <param name="Suffix">The path behind it: <c>.Category.Id</c>, or empty.</param>
/// <param name="Use">How the value is turned into the field.</param>
internal sealed record KeyArgument(string? Root, string Suffix, KeyArgumentUse Use)
{
    /// <summary>The root that stands for what the write returned.</summary>
    public const string Result = "result";

    /// <summary>The whole expression.</summary>
    public string Expression => Root + Suffix;
}
