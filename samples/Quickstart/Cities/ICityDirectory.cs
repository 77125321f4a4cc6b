namespace Quickstart.Cities;

/// <summary>What the rest of an application sees. It says nothing of caching, and its callers need not know.</summary>
public interface ICityDirectory
{
    /// <summary>The city with this id; null where there is none.</summary>
    Task<City?> GetAsync(int id, CancellationToken cancellationToken = default);

    /// <summary>Cities whose name starts so, whatever the case.</summary>
    Task<IReadOnlyList<CityName>> SearchAsync(string prefix, int limit, CancellationToken cancellationToken = default);

    /// <summary>The city nearest to a point.</summary>
    Task<City?> NearestAsync(double latitude, double longitude, CancellationToken cancellationToken = default);

    /// <summary>The cities of a country by name, 50 to a page; the first page is 1.</summary>
    Task<IReadOnlyList<CityName>> ListByCountryAsync(
        string country,
        int page,
        CancellationToken cancellationToken = default
    );

    /// <summary>Gives a city another name.</summary>
    Task<City> RenameAsync(City city, string name, CancellationToken cancellationToken = default);

    /// <summary>Moves a city to where it really is.</summary>
    Task<City> CorrectPositionAsync(
        int id,
        double latitude,
        double longitude,
        CancellationToken cancellationToken = default
    );
}
