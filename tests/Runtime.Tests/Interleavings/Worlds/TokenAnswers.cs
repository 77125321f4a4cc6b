namespace Cachewright.Runtime.Tests.Interleavings.Worlds;

/// <summary>What a pipeline that captures tokens has been answered so far.</summary>
internal sealed class TokenAnswers(int count)
{
    public long[] Tokens { get; } = new long[count];

    public bool IsHeld { get; set; }
}
