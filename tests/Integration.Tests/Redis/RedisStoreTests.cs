using Cachewright.Integration.Servers;
using Xunit;

namespace Cachewright.Integration.Redis;

public sealed class RedisStoreTests(SharedRedis server) : StoreConformance(server), IClassFixture<SharedRedis>;
