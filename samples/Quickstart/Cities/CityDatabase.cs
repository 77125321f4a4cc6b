using System.IO.Compression;
using Microsoft.Data.Sqlite;

namespace Quickstart.Cities;

/// <summary>
/// The cities in an SQLite database in memory. It counts the statements that it runs, which is how the tour knows a hit: no SQL ran.
/// </summary>
public sealed class CityDatabase : IDisposable
{
    private const string ConnectionString = "Data Source=cities;Mode=Memory;Cache=Shared";

    // A database in memory lives as long as a connection to it is open.
    private readonly SqliteConnection _keepAlive = new(ConnectionString);
    private int _reads;
    private int _writes;

    public CityDatabase()
    {
        _keepAlive.Open();
        Count = Load(_keepAlive);
    }

    /// <summary>How many cities were loaded.</summary>
    public int Count { get; }

    /// <summary>How many queries have run since.</summary>
    public int Reads => Volatile.Read(ref _reads);

    /// <summary>How many updates have run since.</summary>
    public int Writes => Volatile.Read(ref _writes);

    public Task<List<T>> QueryAsync<T>(
        string sql,
        Func<SqliteDataReader, T> read,
        (string Name, object Value)[] parameters,
        CancellationToken cancellationToken
    )
    {
        Interlocked.Increment(ref _reads);
        return RunAsync(sql, read, parameters, cancellationToken);
    }

    public Task<List<T>> UpdateAsync<T>(
        string sql,
        Func<SqliteDataReader, T> read,
        (string Name, object Value)[] parameters,
        CancellationToken cancellationToken
    )
    {
        Interlocked.Increment(ref _writes);
        return RunAsync(sql, read, parameters, cancellationToken);
    }

    public void Dispose() => _keepAlive.Dispose();

    private static async Task<List<T>> RunAsync<T>(
        string sql,
        Func<SqliteDataReader, T> read,
        (string Name, object Value)[] parameters,
        CancellationToken cancellationToken
    )
    {
        await using var connection = new SqliteConnection(ConnectionString);
        await connection.OpenAsync(cancellationToken);
        await using var command = new SqliteCommand(sql, connection);
        foreach (var (name, value) in parameters)
        {
            command.Parameters.AddWithValue(name, value);
        }

        await using var rows = await command.ExecuteReaderAsync(cancellationToken);
        var results = new List<T>();
        while (await rows.ReadAsync(cancellationToken))
        {
            results.Add(read(rows));
        }

        return results;
    }

    private static int Load(SqliteConnection connection)
    {
        using var transaction = connection.BeginTransaction();
        using var command = connection.CreateCommand();
        command.CommandText = """
            CREATE TABLE city (
                id INTEGER PRIMARY KEY, name TEXT NOT NULL, latitude REAL NOT NULL, longitude REAL NOT NULL,
                country TEXT NOT NULL, admin1 TEXT, admin2 TEXT)
            """;
        command.ExecuteNonQuery();

        command.CommandText = "INSERT INTO city VALUES ($0, $1, $2, $3, $4, nullif($5, ''), nullif($6, ''))";
        var columns = Enumerable
            .Range(0, 7)
            .Select(index => command.Parameters.Add($"${index}", SqliteType.Text))
            .ToArray();
        var count = 0;
        foreach (var line in ReadLines())
        {
            foreach (var (column, field) in columns.Zip(line.Split('\t')))
            {
                column.Value = field;
            }

            command.ExecuteNonQuery();
            count++;
        }

        transaction.Commit();
        return count;
    }

    private static IEnumerable<string> ReadLines()
    {
        using var packed = typeof(CityDatabase).Assembly.GetManifestResourceStream("cities.tsv.br")!;
        using var reader = new StreamReader(new BrotliStream(packed, CompressionMode.Decompress));
        while (reader.ReadLine() is { } line)
        {
            yield return line;
        }
    }
}
