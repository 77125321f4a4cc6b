namespace Cachewright;

/// <summary>A fenced write was not started, because Redis did not acknowledge its hold and the method says <see cref="FencePolicy.FailWrite"/>.</summary>
public sealed class FenceUnavailableException : Exception
{
    internal FenceUnavailableException(string reason, Exception? inner)
        : base(
            $"The write was not started: Redis did not acknowledge its hold ({reason}), and FencePolicy.FailWrite refuses a write that could leave an old value in the cache if the process died after it. "
                + "Nothing was changed, so it can be repeated once Redis answers. Use FencePolicy.Proceed to write all the same.",
            inner
        ) => Reason = reason;

    /// <summary>Why Redis did not: a short word, as the metric <c>cachewright.redis.errors</c> has it, such as <c>timeout</c>.</summary>
    public string Reason { get; }
}
