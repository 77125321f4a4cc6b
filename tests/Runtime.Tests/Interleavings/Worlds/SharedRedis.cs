using System.Text;
using Cachewright.Keys;
using Cachewright.Protocol;
using Cachewright.Runtime.Tests.Interleavings.Scheduling;
using Cachewright.Runtime.Tests.Protocol;

namespace Cachewright.Runtime.Tests.Interleavings.Worlds;

/// <summary>The commands of one Redis, which note in the step's footprint what they touch. Holds are hashes in three buckets, each with one life.</summary>
internal sealed class SharedRedis(TimeProvider clock)
{
    private const string Server = "redis";

    private InMemoryRedis _keys = new(clock);

    public byte[]? Envelope(Footprint step, byte[] name) => Get(step, name) as byte[];

    public long Token(Footprint step, byte[] name) => Get(step, name) is long token ? token : 0;

    /// <summary><c>GETEX</c></summary>
    public long TokenToLive(Footprint step, byte[] name, TimeSpan life)
    {
        Expire(step, name, life);
        return Token(step, name);
    }

    public void Set(Footprint step, byte[] name, object value, TimeSpan life)
    {
        Write(step, name);
        _keys.Set(name, value, life);
    }

    public bool SetIfAbsent(Footprint step, byte[] name, object value, TimeSpan life)
    {
        if (Get(step, name) is not null)
        {
            return false;
        }

        Set(step, name, value, life);
        return true;
    }

    /// <summary><c>PTTL</c></summary>
    public TimeSpan LifeOf(Footprint step, byte[] name) =>
        Get(step, name) is null ? TimeSpan.Zero : _keys.LifeOf(name)!.Value;

    /// <summary>It only matters to what lets time pass, and that conflicts with everything.</summary>
    public void Expire(Footprint step, byte[] name, TimeSpan life)
    {
        if (Get(step, name) is not null)
        {
            _keys.Expire(name, life);
        }
    }

    public void Delete(Footprint step, byte[] name)
    {
        Write(step, name);
        _keys.Delete(name);
    }

    /// <summary><c>EXISTS h0 h1 h2</c></summary>
    public bool IsHeld(Footprint step, byte[] token) =>
        RedisName.Holds(token).Aggregate(false, (isHeld, hold) => Writers(step, hold).Count > 0 || isHeld);

    public bool HasHold(Footprint step, byte[] hold, long writer) => Writers(step, hold).Contains(writer);

    public void AddHold(Footprint step, byte[] hold, HoldRequest request) =>
        Set(step, hold, Writers(step, hold).Append(request.WriterId).ToHashSet(), request.HoldTime);

    public void RemoveHold(Footprint step, byte[] hold, long writer)
    {
        IReadOnlyCollection<long> writers = Writers(step, hold);
        if (!writers.Contains(writer))
        {
            return;
        }

        Write(step, hold);
        TimeSpan life = _keys.LifeOf(hold)!.Value;
        if (writers.Count == 1)
        {
            _keys.Delete(hold);
        }
        else
        {
            _keys.Set(hold, writers.Where(other => other != writer).ToHashSet(), life);
        }
    }

    /// <summary>What a replica would know that is not told anything from now on.</summary>
    public InMemoryRedis Copy(Footprint step)
    {
        step.Write(Server);
        return _keys.Copy();
    }

    /// <summary>The replica becomes the master.</summary>
    public void Replace(Footprint step, InMemoryRedis keys)
    {
        step.Write(Server);
        _keys = keys;
    }

    private IReadOnlyCollection<long> Writers(Footprint step, byte[] hold) => Get(step, hold) as HashSet<long> ?? [];

    private object? Get(Footprint step, byte[] name)
    {
        step.Read(Server);
        step.Read(ScheduledClock.Resource);
        step.Read(Encoding.UTF8.GetString(name));
        return _keys.Get(name);
    }

    private static void Write(Footprint step, byte[] name)
    {
        step.Read(Server);
        step.Read(ScheduledClock.Resource);
        step.Write(Encoding.UTF8.GetString(name));
    }
}
