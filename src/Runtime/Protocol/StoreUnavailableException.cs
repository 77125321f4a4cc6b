namespace Cachewright.Protocol;

/// <summary>Redis did not answer as it should. Stays inside the runtime: callers get their own code's result instead.</summary>
/// <param name="reason">A short word for metrics: <c>timeout</c>, <c>connection</c>, <c>oom</c>, <c>readonly</c>, <c>loading</c>, ….</param>
/// <param name="inner">What the client threw.</param>
internal sealed class StoreUnavailableException(string reason, Exception? inner = null)
    : Exception($"Redis is unavailable: {reason}", inner)
{
    /// <summary>The reason where nothing was sent, because the call's time was over.</summary>
    public const string OutOfTime = "deadline";

    /// <summary>Whether nothing was sent, so that Redis has done nothing and has not failed either.</summary>
    public bool IsOutOfTime => Reason == OutOfTime;

    /// <summary>The reason, as tagged in metrics.</summary>
    public string Reason { get; } = reason;
}
