using Cachewright.Runtime.Benchmarks.Subjects;

namespace Cachewright.Runtime.Benchmarks.Bars;

/// <summary>What one subject needs for a call: its time over that of the bare client (median and quartiles of all rounds), and the bytes it allocates.</summary>
internal sealed record Sample(Subject Subject, double Ratio, double LowRatio, double HighRatio, double Bytes);
