using Cachewright.Keys;
using Cachewright.Protocol;
using Cachewright.Runtime.Tests.Interleavings.Worlds;

namespace Cachewright.Runtime.Tests.Interleavings.Mutants;

/// <summary>Reads are answered by a replica, which learns of deletions one step late.</summary>
internal sealed class ReadsReplica(SharedRedis redis) : ScheduledStore(redis)
{
    private readonly Dictionary<string, long> _replica = [];

    public override async ValueTask<EntrySnapshot> ReadAsync(EntryNames names, CallDeadline deadline)
    {
        EntrySnapshot master = await base.ReadAsync(names, deadline);
        long[] tokens = [.. master.Tokens];
        for (int index = 0; index < tokens.Length; index++)
        {
            string name = Convert.ToHexString(names.Tokens[index]);
            (tokens[index], _replica[name]) = (_replica.GetValueOrDefault(name, tokens[index]), tokens[index]);
        }

        return new EntrySnapshot(master.Envelope, tokens);
    }
}
