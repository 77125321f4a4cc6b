using StackExchange.Redis;

namespace Quickstart.Tour;

/// <summary>
/// What lay in Redis at one moment under the namespace of this sample. It looks with SCAN, as one would with redis-cli;
/// the cache itself never does.
/// </summary>
internal sealed class RedisContents
{
    public const string Namespace = "quickstart";

    private const int ExamplesPerKind = 4;

    private static readonly (string Prefix, string Kind)[] _kinds =
    [
        ("v:", "values"),
        ("d:{#", "tag tokens"),
        ("d:{@", "method tokens"),
        ("d:", "entry tokens"),
        ("l:", "leases"),
        ("h", "holds"),
        ("", "others"),
    ];

    private readonly SortedDictionary<string, Entry> _entries = new(StringComparer.Ordinal);

    private RedisContents() { }

    /// <summary>Reads it all. Every key of the cache has a life: what has none by now expired while this was looking.</summary>
    public static async Task<RedisContents> ReadAsync(IConnectionMultiplexer redis)
    {
        var contents = new RedisContents();
        var database = redis.GetDatabase();
        await foreach (var key in KeysAsync(redis))
        {
            var length =
                await database.KeyTypeAsync(key) == RedisType.String ? await database.StringLengthAsync(key) : 0;
            if (await database.KeyTimeToLiveAsync(key) is { } ttl)
            {
                contents._entries[key.ToString()] = new(length, ttl);
            }
        }

        return contents;
    }

    /// <summary>Removes the keys of earlier runs: the database starts afresh each time, so must the cache.</summary>
    public static async Task ClearAsync(IConnectionMultiplexer redis)
    {
        await foreach (var key in KeysAsync(redis))
        {
            await redis.GetDatabase().KeyDeleteAsync(key);
        }
    }

    public void Print(Report report)
    {
        if (_entries.Count == 0)
        {
            report.Line("nothing");
            return;
        }

        report.Line($"{"kind", -15}{"keys", 6}{"bytes", 10}   expires in");
        foreach (var (kind, entries) in ByKind(_entries))
        {
            var lives = entries.Select(entry => entry.Value.Ttl).Order().ToArray();
            var bytes = entries.Sum(entry => entry.Value.Bytes);
            report.Line($"{kind, -15}{entries.Length, 6}{bytes, 10:N0}   {Life(lives[0])} to {Life(lives[^1])}");
        }

        foreach (var (kind, entries) in ByKind(_entries))
        {
            report.Line();
            foreach (var (key, entry) in entries.Take(ExamplesPerKind))
            {
                report.Line($"{kind, -15}{Report.Fit(key, 60), -60}{entry.Bytes, 9:N0} B{Life(entry.Ttl), 9}");
            }

            PrintRest(report, entries.Length);
        }
    }

    /// <summary>The keys that <paramref name="earlier"/> had and that are gone now.</summary>
    public void PrintGoneSince(RedisContents earlier, Report report)
    {
        report.Line();
        var gone = earlier._entries.Where(entry => !_entries.ContainsKey(entry.Key)).ToArray();
        report.Line(
            $"Gone from Redis: {gone.Length} of {earlier._entries.Count} keys. Values stay, but without its tokens none is valid."
        );
        foreach (var (kind, entries) in ByKind(gone))
        {
            foreach (var (key, _) in entries.Take(ExamplesPerKind))
            {
                report.Line($"{kind, -15}{Report.Fit(key, 80)}");
            }

            PrintRest(report, entries.Length);
        }

        report.Line();
    }

    private static void PrintRest(Report report, int count)
    {
        if (count > ExamplesPerKind)
        {
            report.Line($"{"", -15}and {count - ExamplesPerKind} more");
        }
    }

    private static IEnumerable<(string Kind, KeyValuePair<string, Entry>[] Entries)> ByKind(
        IEnumerable<KeyValuePair<string, Entry>> entries
    ) =>
        entries
            .GroupBy(entry => Array.FindIndex(_kinds, kind => KeyAfterNamespace(entry.Key).StartsWith(kind.Prefix)))
            .OrderBy(group => group.Key)
            .Select(group => (_kinds[group.Key].Kind, group.ToArray()));

    private static ReadOnlySpan<char> KeyAfterNamespace(string key) => key.AsSpan(Namespace.Length + 1);

    private static async IAsyncEnumerable<RedisKey> KeysAsync(IConnectionMultiplexer redis)
    {
        foreach (var server in redis.GetServers().Where(server => server is { IsConnected: true, IsReplica: false }))
        {
            await foreach (var key in server.KeysAsync(pattern: Namespace + ":*"))
            {
                yield return key;
            }
        }
    }

    private static string Life(TimeSpan ttl) =>
        ttl < TimeSpan.FromHours(1)
            ? $"{ttl.Minutes}:{ttl.Seconds:00}"
            : $"{(int)ttl.TotalHours}:{ttl.Minutes:00}:{ttl.Seconds:00}";

    private readonly record struct Entry(long Bytes, TimeSpan Ttl);
}
