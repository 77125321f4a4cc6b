using Cachewright.Integration.Servers;
using Xunit;

namespace Cachewright.Integration.Redis;

public sealed class ClusterInvalidationTests(SharedCluster server)
    : InvalidationConformance(server),
        IClassFixture<SharedCluster>;
