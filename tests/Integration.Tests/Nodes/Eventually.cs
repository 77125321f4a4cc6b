using Xunit;

namespace Cachewright.Integration.Nodes;

/// <summary>Waits for what comes in its own time and tells nobody: a connection that is made again, say.</summary>
internal static class Eventually
{
    private static readonly TimeSpan _pollInterval = TimeSpan.FromMilliseconds(20);
    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(30);

    /// <summary>Asks until the answer is yes.</summary>
    public static async Task TrueAsync(Func<Task<bool>> condition)
    {
        using CancellationTokenSource patience = CancellationTokenSource.CreateLinkedTokenSource(
            TestContext.Current.CancellationToken
        );
        patience.CancelAfter(_patience);
        while (!await condition())
        {
            await Task.Delay(_pollInterval, patience.Token);
        }
    }
}
