using Cachewright.Integration.Servers;
using Xunit;

namespace Cachewright.Integration.Redis;

public sealed class RedisInvalidationTests(SharedRedis server)
    : InvalidationConformance(server),
        IClassFixture<SharedRedis>;
