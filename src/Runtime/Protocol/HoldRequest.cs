namespace Cachewright.Protocol;

/// <summary>A writer at work, be it fenced or a write-through, as it announces itself to readers.</summary>
/// <param name="WriterId">Names this writer among the holds.</param>
/// <param name="Bucket">Which of the three buckets of holds is used; see <see cref="Now"/>.</param>
/// <param name="HoldTime">How long a crashed writer keeps readers from storing.</param>
internal readonly record struct HoldRequest(long WriterId, int Bucket, TimeSpan HoldTime)
{
    private const int BucketCount = 3;

    /// <summary>The hold of a writer, in the bucket of this moment.</summary>
    public static HoldRequest Now(long writerId, CacheCore core) =>
        new(writerId, BucketOf(core.Clock.GetUtcNow(), core.Options.HoldTime), core.Options.HoldTime);

    /// <summary>
    /// Buckets are used in rotation. Each writer prolongs the whole bucket, so a crashed one's field would stay as long as others keep coming; but a bucket
    /// is left after one hold time, and has expired before its turn comes again. The clock only chooses when that is, so nobody else's need agree.
    /// </summary>
    public static int BucketOf(DateTimeOffset now, TimeSpan holdTime) =>
        (int)(now.UtcTicks / holdTime.Ticks % BucketCount);
}
