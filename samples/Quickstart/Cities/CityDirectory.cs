using Cachewright;
using Microsoft.Data.Sqlite;

namespace Quickstart.Cities;

/// <summary>
/// The directory as one writes it without a cache: each method is its SQL. The attributes are all there is of caching.
/// </summary>
/// <remarks>
/// Each write names what it makes untrue. A new name is seen by every reader, a new position by <see cref="GetAsync"/> and
/// <see cref="NearestAsync"/> only.
/// </remarks>
[CacheDefaults(Name = "cities")]
public sealed class CityDirectory(CityDatabase database) : ICityDirectory
{
    private const int PageSize = 50;

    [Cached(Ttl = 3600)]
    public async Task<City?> GetAsync(int id, CancellationToken cancellationToken = default)
    {
        var found = await database.QueryAsync(
            "SELECT * FROM city WHERE id = $id",
            ReadCity,
            [("$id", id)],
            cancellationToken
        );
        return found.SingleOrDefault();
    }

    [Cached(Ttl = 600)]
    public async Task<IReadOnlyList<CityName>> SearchAsync(
        string prefix,
        int limit,
        CancellationToken cancellationToken = default
    ) =>
        await database.QueryAsync(
            """
            SELECT id, name, country FROM city
            WHERE substr(name, 1, length($prefix)) = $prefix COLLATE NOCASE
            ORDER BY name, id LIMIT $limit
            """,
            ReadName,
            [("$prefix", prefix), ("$limit", limit)],
            cancellationToken
        );

    // A full scan, and good enough off the date line and the poles: a degree of longitude shrinks with the cosine of the latitude.
    [Cached(Ttl = 3600)]
    public async Task<City?> NearestAsync(
        double latitude,
        double longitude,
        CancellationToken cancellationToken = default
    )
    {
        var shrink = Math.Cos(double.DegreesToRadians(latitude));
        var found = await database.QueryAsync(
            """
            SELECT * FROM city
            ORDER BY pow(latitude - $latitude, 2) + pow((longitude - $longitude) * $shrink, 2) LIMIT 1
            """,
            ReadCity,
            [("$latitude", latitude), ("$longitude", longitude), ("$shrink", shrink)],
            cancellationToken
        );
        return found.SingleOrDefault();
    }

    [Cached(Ttl = 3600, Tags = ["country:{country}"])]
    public async Task<IReadOnlyList<CityName>> ListByCountryAsync(
        string country,
        int page,
        CancellationToken cancellationToken = default
    ) =>
        await database.QueryAsync(
            """
            SELECT id, name, country FROM city WHERE country = $country
            ORDER BY name, id LIMIT $size OFFSET ($page - 1) * $size
            """,
            ReadName,
            [("$country", country), ("$page", page), ("$size", PageSize)],
            cancellationToken
        );

    [InvalidatesCache(nameof(GetAsync), Map = ["id=city.Id"])]
    [InvalidatesCache(Tags = ["country:{city.Country}"])]
    [InvalidatesCache(nameof(SearchAsync), All = true)]
    [InvalidatesCache(nameof(NearestAsync), All = true)]
    public async Task<City> RenameAsync(City city, string name, CancellationToken cancellationToken = default)
    {
        var renamed = await database.UpdateAsync(
            "UPDATE city SET name = $name WHERE id = $id RETURNING *",
            ReadCity,
            [("$id", city.Id), ("$name", name)],
            cancellationToken
        );
        return renamed.Single();
    }

    [UpdatesCache(nameof(GetAsync))]
    [InvalidatesCache(nameof(NearestAsync), All = true)]
    public async Task<City> CorrectPositionAsync(
        int id,
        double latitude,
        double longitude,
        CancellationToken cancellationToken = default
    )
    {
        var corrected = await database.UpdateAsync(
            "UPDATE city SET latitude = $latitude, longitude = $longitude WHERE id = $id RETURNING *",
            ReadCity,
            [("$id", id), ("$latitude", latitude), ("$longitude", longitude)],
            cancellationToken
        );
        return corrected.Single();
    }

    private static City ReadCity(SqliteDataReader row) =>
        new(
            row.GetInt32(0),
            row.GetString(1),
            row.GetDouble(2),
            row.GetDouble(3),
            row.GetString(4),
            row.IsDBNull(5) ? null : row.GetString(5),
            row.IsDBNull(6) ? null : row.GetString(6)
        );

    private static CityName ReadName(SqliteDataReader row) => new(row.GetInt32(0), row.GetString(1), row.GetString(2));
}
