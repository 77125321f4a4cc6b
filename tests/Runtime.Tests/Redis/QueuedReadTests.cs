using Cachewright.Protocol;
using Cachewright.Redis;

namespace Cachewright.Runtime.Tests.Redis;

public sealed class QueuedReadTests
{
    private readonly QueuedRead _read = new(new ReadBatches(null!, null!));

    [Fact]
    public async Task Who_asks_a_second_time_takes_nothing_from_the_next()
    {
        ValueTask<EntrySnapshot> first = _read.Begin(null!);
        _read.SetResult(new EntrySnapshot(1, []));
        Assert.Equal(1, (await first).Length);
        ValueTask<EntrySnapshot> second = _read.Begin(null!);
        _read.SetResult(new EntrySnapshot(2, []));
        Assert.Throws<InvalidOperationException>(() => first.Result);
        Assert.Equal(2, (await second).Length);
    }
}
