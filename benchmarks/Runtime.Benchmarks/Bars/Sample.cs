using Cachewright.Runtime.Benchmarks.Subjects;

namespace Cachewright.Runtime.Benchmarks.Bars;

/// <summary>What one subject needs for a call, as medians of all rounds.</summary>
/// <param name="Subject">Who was measured.</param>
/// <param name="Ratio">Its time over that of the bare client.</param>
/// <param name="LowRatio">A quarter of the rounds was below this ratio.</param>
/// <param name="HighRatio">A quarter of the rounds was above this ratio.</param>
/// <param name="CpuRatio">Its processor time over that of the bare client, the server's left out: steadier on a busy machine.</param>
/// <param name="Bytes">What it allocates.</param>
internal sealed record Sample(
    Subject Subject,
    double Ratio,
    double LowRatio,
    double HighRatio,
    double CpuRatio,
    double Bytes
);
