using Cachewright.Integration.Servers;
using Xunit;

namespace Cachewright.Integration.Redis;

public sealed class GarnetStoreTests(SharedGarnet server) : StoreConformance(server), IClassFixture<SharedGarnet>
{
    private protected override bool KeepsTypesApart => true;
}
