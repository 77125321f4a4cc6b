using Xunit;

namespace Cachewright.Runtime.Tests.Keys;

public sealed class CacheTagTests
{
    [Fact]
    public void A_plain_string_is_taken_as_it_is_written()
    {
        CacheTag tag = "category:5";

        Assert.Equal("category:5", tag.ToString());
    }
}
