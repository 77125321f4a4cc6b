using Cachewright;

namespace @class.@event;

public partial class @public(ICache @lock)
{
    [Cached(Ttl = 5)]
    public partial Task<int> @event(int @class, CancellationToken @default);

    private Task<int> eventCore(int @class, CancellationToken @default) => Task.FromResult(1);

    [InvalidatesCache(nameof(@event))]
    public partial Task<int> @void(int @class);

    private Task<int> voidCore(int @class) => Task.FromResult(1);
}
