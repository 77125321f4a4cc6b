namespace Cachewright.Histories.Checking;

/// <summary>A read was old because Redis had forgotten what it acknowledged.</summary>
/// <param name="Length">For how long the old state had been back when it ended.</param>
/// <param name="IsOfLive">Whether all who had invalidated are there to send it again.</param>
internal readonly record struct Exposure(TimeSpan Length, bool IsOfLive);
