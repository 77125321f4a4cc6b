namespace Cachewright.Histories.Faults;

/// <summary>What can happen to the network of one process.</summary>
internal sealed class NetworkFaults(IReadOnlyList<Tunnel> tunnels)
{
    public IReadOnlyList<Fault> All =>
        [
            new("cut", CutAsync),
            new("cut and refuse", random => BreakAsync(random, TunnelState.Closed)),
            new("black hole", random => BreakAsync(random, TunnelState.BlackHole)),
            new("requests held", random => BreakAsync(random, TunnelState.Open with { HoldsRequests = true })),
            new("replies held", random => BreakAsync(random, TunnelState.Open with { HoldsReplies = true })),
            new("delay", DelayAsync),
            new("reply truncated", TruncateAsync),
        ];

    private Task CutAsync(Random random)
    {
        Pick(random).Cut();
        return Task.CompletedTask;
    }

    /// <summary>What was held comes late, or not at all.</summary>
    private async Task BreakAsync(Random random, TunnelState state)
    {
        Tunnel tunnel = Pick(random);
        tunnel.Become(state);
        if (state.Refuses)
        {
            tunnel.Cut();
        }

        await Task.Delay(random.Next(100, 2500));
        if (random.Next(2) == 0)
        {
            tunnel.Cut();
        }

        tunnel.Become(TunnelState.Open);
    }

    private Task DelayAsync(Random random) =>
        BreakAsync(random, TunnelState.Open with { Delay = TimeSpan.FromMilliseconds(random.Next(5, 400)) });

    private Task TruncateAsync(Random random)
    {
        Pick(random).TruncateReplies();
        return Task.CompletedTask;
    }

    private Tunnel Pick(Random random) => tunnels[random.Next(tunnels.Count)];
}
