using System.Text;

namespace Cachewright.Runtime.Tests.Protocol;

/// <summary>The keys of a Redis, shared by the stores of all "nodes" of a test.</summary>
internal sealed class InMemoryRedis(TimeProvider clock)
{
    private readonly Dictionary<string, (object Value, DateTimeOffset End)> _keys = [];
    private readonly Dictionary<string, HashSet<long>> _holds = [];
    private readonly Dictionary<(string Token, int Bucket), (HashSet<long> Writers, DateTimeOffset End)> _buckets = [];

    public object? Get(byte[] name) =>
        _keys.TryGetValue(Text(name), out var key) && key.End > clock.GetUtcNow() ? key.Value : null;

    public long Token(byte[] name) => Get(name) is long token ? token : 0;

    public void Set(byte[] name, object value, TimeSpan life) => _keys[Text(name)] = (value, clock.GetUtcNow() + life);

    public bool SetIfAbsent(byte[] name, object value, TimeSpan life)
    {
        if (Get(name) is not null)
        {
            return false;
        }

        Set(name, value, life);
        return true;
    }

    public bool Expire(byte[] name, TimeSpan life)
    {
        if (Get(name) is not { } value)
        {
            return false;
        }

        Set(name, value, life);
        return true;
    }

    public bool Delete(byte[] name) => _keys.Remove(Text(name));

    public TimeSpan? LifeOf(byte[] name) => Get(name) is null ? null : _keys[Text(name)].End - clock.GetUtcNow();

    public HashSet<long> Holds(byte[] token)
    {
        if (!_holds.TryGetValue(Text(token), out HashSet<long>? writers))
        {
            _holds[Text(token)] = writers = [];
        }

        HashSet<long> alive = [.. Buckets(token).Where(IsAlive).SelectMany(bucket => bucket.Writers)];
        writers.ExceptWith(
            Buckets(token).SelectMany(bucket => bucket.Writers).Where(writer => !alive.Contains(writer))
        );

        return writers;
    }

    /// <summary>A bucket is one key, so the last writer decides when all of them end.</summary>
    public void Hold(byte[] token, long writer, int bucket, TimeSpan life)
    {
        Holds(token).Add(writer);
        HashSet<long> writers =
            _buckets.TryGetValue((Text(token), bucket), out var current) && IsAlive(current) ? current.Writers : [];
        writers.Add(writer);
        _buckets[(Text(token), bucket)] = (writers, clock.GetUtcNow() + life);
    }

    private IEnumerable<(HashSet<long> Writers, DateTimeOffset End)> Buckets(byte[] token) =>
        _buckets.Where(bucket => bucket.Key.Token == Text(token)).Select(bucket => bucket.Value);

    private bool IsAlive((HashSet<long> Writers, DateTimeOffset End) bucket) => bucket.End > clock.GetUtcNow();

    /// <summary>Another Redis that has the same keys at this moment.</summary>
    public InMemoryRedis Copy()
    {
        InMemoryRedis copy = new(clock);
        foreach ((string name, (object Value, DateTimeOffset End) key) in _keys)
        {
            copy._keys[name] = key;
        }

        return copy;
    }

    private static string Text(byte[] name) => Encoding.UTF8.GetString(name);
}
