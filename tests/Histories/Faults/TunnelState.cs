namespace Cachewright.Histories.Faults;

/// <summary>What a tunnel does with what it is given.</summary>
/// <param name="HoldsRequests">What the client sends waits here.</param>
/// <param name="HoldsReplies">What the server sends waits here.</param>
/// <param name="Refuses">New connections end at once.</param>
/// <param name="Delay">Everything comes so much later.</param>
internal sealed record TunnelState(bool HoldsRequests, bool HoldsReplies, bool Refuses, TimeSpan Delay)
{
    public static TunnelState Open { get; } = new(false, false, false, TimeSpan.Zero);

    public static TunnelState BlackHole { get; } = Open with { HoldsRequests = true, HoldsReplies = true };

    public static TunnelState Closed { get; } = Open with { Refuses = true };

    /// <summary>Whether bytes that go this way wait.</summary>
    public bool Holds(bool isReply) => isReply ? HoldsReplies : HoldsRequests;
}
