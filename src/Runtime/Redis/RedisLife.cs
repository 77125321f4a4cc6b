namespace Cachewright.Redis;

/// <summary>Keeps times to live in the range that Redis takes.</summary>
internal static class RedisLife
{
    private static readonly TimeSpan _shortest = TimeSpan.FromMilliseconds(1);

    /// <summary>The life, but never less than a millisecond: Redis refuses zero.</summary>
    public static TimeSpan AtLeast(TimeSpan life) => life < _shortest ? _shortest : life;
}
