namespace Cachewright.Integration.Servers;

/// <summary>Ports of the loopback interface that nobody uses yet.</summary>
internal static class FreePorts
{
    /// <summary>Takes some; all are different.</summary>
    public static async Task<int[]> TakeAsync(int count)
    {
        RedisServer[] reservations = [.. Enumerable.Range(0, count).Select(_ => RedisServer.Reserve())];
        foreach (RedisServer reservation in reservations)
        {
            await reservation.DisposeAsync();
        }

        return [.. reservations.Select(reservation => reservation.Port)];
    }
}
