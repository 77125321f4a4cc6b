namespace Cachewright.Generator.Model.Values;

/// <summary>A member that is stored.</summary>
/// <param name="Name">Its name, as it is declared.</param>
/// <param name="Accessor">Its name in emitted form (a keyword has an @).</param>
/// <param name="Position">Its place in the array.</param>
/// <param name="Key">Its name in the map.</param>
/// <param name="IsDerived">Computed, and written only because MessagePack writes it; skipped when read.</param>
/// <param name="Value">How it is written and read.</param>
internal sealed record MemberShape(
    string Name,
    string Accessor,
    int Position,
    string Key,
    bool IsDerived,
    ValueAccess Value
)
{
    /// <summary>The variable that holds the member while the object is read.</summary>
    public string Variable => "read" + Name;
}
