namespace Cachewright.Redis;

/// <summary>The replies to the announcement of a writer.</summary>
/// <param name="Others">The number of writers in each bucket, before this one.</param>
/// <param name="Announced">That this one is among them now.</param>
/// <param name="Renewed">That the fresh token is current.</param>
internal readonly record struct StartedHold(Task<long>[] Others, Task<bool> Announced, Task<bool> Renewed)
{
    /// <summary>Whether there was no other writer; throws where the announcement itself failed.</summary>
    public async ValueTask<bool> WasAloneAsync()
    {
        await Announced.ConfigureAwait(false);
        await Renewed.ConfigureAwait(false);
        long others = 0;
        foreach (Task<long> bucket in Others)
        {
            others += await bucket.ConfigureAwait(false);
        }

        return others == 0;
    }
}
