using Cachewright.Integration.Servers;
using Xunit;

namespace Cachewright.Integration.Redis;

public sealed class GarnetInvalidationTests(SharedGarnet server)
    : InvalidationConformance(server),
        IClassFixture<SharedGarnet>;
