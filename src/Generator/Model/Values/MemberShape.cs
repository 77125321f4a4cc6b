namespace Cachewright.Generator.Model.Values;

/// <summary>A member that is stored.</summary>
/// <param name="Name">Its name, as it is declared.</param>
/// <param name="Accessor">Its name in emitted form (a keyword has an @).</param>
/// <param name="Position">Its place in the array.</param>
/// <param name="Key">Its name in the map.</param>
/// <param name="IsDerived">Computed, and written only because MessagePack writes it; skipped when read.</param>
/// <param name="Value">How it is written and read.</param>
/// <param name="HiddenIn">The class through which it is reached, where a derived class hides it; else null.</param>
internal sealed record MemberShape(
    string Name,
    string Accessor,
    int Position,
    string Key,
    bool IsDerived,
    ValueAccess Value,
    string? HiddenIn = null
)
{
    /// <summary>The variable that holds the member while the object is read.</summary>
    public string Variable => HiddenIn is null ? "read" + Name : $"hidden{Position}{Name}";

    /// <summary>The member of an object.</summary>
    /// <param name="value">The object.</param>
    public string Of(string value) => HiddenIn is null ? $"{value}.{Accessor}" : $"(({HiddenIn}){value}).{Accessor}";
}
