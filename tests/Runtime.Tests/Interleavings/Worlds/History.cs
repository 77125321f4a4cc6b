using Cachewright.Runtime.Tests.Interleavings.Scheduling;

namespace Cachewright.Runtime.Tests.Interleavings.Worlds;

/// <summary>
/// The source, one version number per key, and the promises: no read returns less than what was acknowledged when it began, or what its own process had
/// written; nothing outlives its time; with a lease there is one loader.
/// </summary>
internal sealed class History(Scheduler scheduler, TimeProvider clock)
{
    /// <summary>The life of every value.</summary>
    public static readonly TimeSpan Life = TimeSpan.FromSeconds(60);

    private static readonly TimeSpan s_leaseTime = new CachewrightOptions().LeaseTime;

    private const string Acknowledgements = "acknowledgements";
    private const string Loads = "loads";

    private readonly Dictionary<int, int> _source = [];
    private readonly Dictionary<int, int> _fenced = [];
    private readonly Dictionary<(Process Process, int Key), int> _own = [];
    private readonly List<(Process Process, int Key, int Version)> _writes = [];
    private readonly List<(Process Process, int Key, int Version)> _unacknowledged = [];
    private readonly List<DateTimeOffset> _loadStarts = [];
    private readonly Dictionary<int, int> _loading = [];
    private Dictionary<int, int> _acknowledged = [];
    private int _failovers;
    private bool _isForgetful;

    /// <summary>Whether two loads of one key at once, both younger than a lease, break a promise.</summary>
    public bool IsOneLoaderPromised { get; set; }

    public int LoadCount => _loadStarts.Count;

    public IEnumerable<int> Keys => _source.Keys.Append(1).Distinct();

    public int Version(int key) => _source.GetValueOrDefault(key);

    public int Version(Footprint step, int key)
    {
        step.Read(Source(key));
        return Version(key);
    }

    /// <summary>A write has been committed.</summary>
    public int Commit(Footprint step, int key, bool isFenced = false)
    {
        step.Write(Source(key));
        _source[key] = Version(key) + 1;
        if (isFenced)
        {
            step.Write(Acknowledgements);
            _fenced[key] = Version(key);
        }

        return Version(key);
    }

    /// <summary>A write has returned to its caller.</summary>
    public void Written(Process process, int key, int version)
    {
        _writes.Add((process, key, version));
        if (_isForgetful)
        {
            return;
        }

        Raise(_own, (process, key), version);
        _unacknowledged.Add((process, key, version));
        Observe();
    }

    /// <summary>What the journals do not hold any more, Redis has acknowledged.</summary>
    public void Observe()
    {
        for (int index = _unacknowledged.Count - 1; index >= 0; index--)
        {
            (Process process, int key, int version) = _unacknowledged[index];
            if (process.Cache.Core.Journal.Pending == 0)
            {
                scheduler.Touch(Acknowledgements, writes: true);
                Raise(_acknowledged, key, version);
                _unacknowledged.RemoveAt(index);
            }
        }
    }

    public ReadCall BeginRead(Process process, int key)
    {
        scheduler.Touch(Acknowledgements, writes: false);
        int floor = Math.Max(_acknowledged.GetValueOrDefault(key), _own.GetValueOrDefault((process, key)));
        return new ReadCall(key, floor, _fenced.GetValueOrDefault(key), clock.GetUtcNow(), _failovers);
    }

    public void EndRead(ReadCall read, string reader, string value)
    {
        string[] parts = value.Split('/');
        int version = int.Parse(parts[0]);
        int floor = read.HasLoaded ? read.Floor : Math.Max(read.Floor, read.FencedFloor);
        if (read.Failovers == _failovers && version < floor)
        {
            scheduler.Violate($"{reader} got version {version} of key {read.Key}, but {floor} had been written.");
        }

        if (read.Start - _loadStarts[int.Parse(parts[1])] >= Life && !read.HasLoaded)
        {
            scheduler.Violate($"{reader} got a value of key {read.Key} that had outlived its time.");
        }
    }

    /// <summary>Someone begins to load.</summary>
    /// <returns>The number of the load.</returns>
    public int BeginLoad(int key)
    {
        scheduler.Touch(Loads, writes: true);
        DateTimeOffset leaseStart = clock.GetUtcNow() - s_leaseTime;
        if (IsOneLoaderPromised && _loading.Any(load => load.Value == key && _loadStarts[load.Key] > leaseStart))
        {
            scheduler.Violate($"Two load key {key} at once.");
        }

        int number = NextLoad();
        _loading.Add(number, key);
        return number;
    }

    public void EndLoad(int number)
    {
        scheduler.Touch(Loads, writes: true);
        _loading.Remove(number);
    }

    /// <summary>The number of a value that comes from the source now.</summary>
    public int NextLoad()
    {
        _loadStarts.Add(clock.GetUtcNow());
        return _loadStarts.Count - 1;
    }

    /// <summary>What a replica has not been told is not promised any more.</summary>
    public Dictionary<int, int> Copy() => new(_acknowledged);

    public void FailOver(Dictionary<int, int> acknowledged)
    {
        scheduler.Touch(Acknowledgements, writes: true);
        _acknowledged = acknowledged;
        _unacknowledged.Clear();
        _own.Clear();
        _failovers++;
        _isForgetful = true;
    }

    /// <summary>The process that writes sends again what it has written: its own promises hold at once, those to others when it is acknowledged.</summary>
    public void Resent(Process process)
    {
        _isForgetful = false;
        foreach ((_, int key, int version) in _writes.Where(write => write.Process == process))
        {
            Raise(_own, (process, key), version);
            _unacknowledged.Add((process, key, version));
        }
    }

    private static string Source(int key) => $"source {key}";

    private static void Raise<TKey>(Dictionary<TKey, int> floors, TKey key, int version)
        where TKey : notnull => floors[key] = Math.Max(floors.GetValueOrDefault(key), version);
}
