using Cachewright.Integration.Servers;
using Xunit;

namespace Cachewright.Integration.Redis;

public sealed class ClusterStoreTests(SharedCluster server) : StoreConformance(server), IClassFixture<SharedCluster>;
