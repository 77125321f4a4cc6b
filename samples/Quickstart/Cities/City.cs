namespace Quickstart.Cities;

/// <summary>A place with all that is known of it.</summary>
/// <param name="Id">Stays the same when the city is renamed.</param>
/// <param name="Name">As GeoNames writes it.</param>
/// <param name="Latitude">Degrees north.</param>
/// <param name="Longitude">Degrees east.</param>
/// <param name="Country">ISO 3166-1 alpha-2, for example <c>FR</c>.</param>
/// <param name="Admin1">The code of the first administrative division: a US state, a French region.</param>
/// <param name="Admin2">The code of the second one: a US county, a French department.</param>
public sealed record City(
    int Id,
    string Name,
    double Latitude,
    double Longitude,
    string Country,
    string? Admin1,
    string? Admin2
);
