namespace Cachewright;

/// <summary>What becomes of a fenced write when Redis does not acknowledge its hold.</summary>
public enum FencePolicy
{
    /// <summary>
    /// The write runs, and what it invalidates is repeated until Redis acknowledges it. If the process dies before that, other processes may see the
    /// old value until it expires.
    /// </summary>
    Proceed,

    /// <summary>The write is refused with a <see cref="FenceUnavailableException"/> before it starts.</summary>
    FailWrite,
}
