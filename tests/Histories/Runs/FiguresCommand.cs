namespace Cachewright.Histories.Runs;

/// <summary><c>figures</c>: what docs/guarantees.md states beside the histories.</summary>
internal static class FiguresCommand
{
    public static Task<int> RunAsync() => Task.FromResult(0);
}
