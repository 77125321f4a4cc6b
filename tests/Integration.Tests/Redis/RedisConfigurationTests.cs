using Cachewright.Redis;
using StackExchange.Redis;
using Xunit;

namespace Cachewright.Integration.Redis;

public sealed class RedisConfigurationTests
{
    [Theory]
    [InlineData("redis://localhost:6379")]
    [InlineData(null)]
    [InlineData(" ")]
    [InlineData("password=secret")]
    [InlineData("localhost:6379,nonsense=1")]
    [InlineData("localhost:6379,ssl=perhaps")]
    public void A_string_that_cannot_be_used_is_refused_with_a_sentence_that_names_the_setting(string? configuration)
    {
        ArgumentException error = Assert.Throws<ArgumentException>(() =>
            RedisConfiguration.Parse(configuration, "test")
        );

        Assert.StartsWith("Cachewright: the setting Configuration ", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_plain_address_gets_the_short_timeouts_and_never_queues()
    {
        ConfigurationOptions options = RedisConfiguration.Parse("localhost:6379", "test");

        Assert.Equal(250, options.AsyncTimeout);
        Assert.Equal(250, options.SyncTimeout);
        Assert.Equal(1_000, options.ConnectTimeout);
        Assert.Equal(5, options.ConfigCheckSeconds);
        Assert.False(options.AbortOnConnectFail);
        Assert.Same(BacklogPolicy.FailFast, options.BacklogPolicy);
        Assert.Equal("test", options.ClientName);
    }

    [Fact]
    public void What_the_string_says_about_timeouts_wins()
    {
        ConfigurationOptions options = RedisConfiguration.Parse(
            "localhost:6379,asyncTimeout=700,connectTimeout=3000,name=mine,abortConnect=true",
            "test"
        );

        Assert.Equal(700, options.AsyncTimeout);
        Assert.Equal(250, options.SyncTimeout);
        Assert.Equal(3_000, options.ConnectTimeout);
        Assert.Equal("mine", options.ClientName);
        Assert.False(options.AbortOnConnectFail);
    }

    [Fact]
    public void What_the_applications_code_says_wins_over_the_string_but_never_makes_a_call_wait()
    {
        ConfigurationOptions options = RedisConfiguration.Parse(
            "localhost:6379,asyncTimeout=700",
            "test",
            client =>
            {
                Assert.Equal(700, client.AsyncTimeout);
                client.AsyncTimeout = 900;
                client.ConfigCheckSeconds = 60;
                client.AbortOnConnectFail = true;
                client.BacklogPolicy = BacklogPolicy.Default;
            }
        );

        Assert.Equal(900, options.AsyncTimeout);
        Assert.Equal(60, options.ConfigCheckSeconds);
        Assert.False(options.AbortOnConnectFail);
        Assert.Same(BacklogPolicy.FailFast, options.BacklogPolicy);
    }
}
