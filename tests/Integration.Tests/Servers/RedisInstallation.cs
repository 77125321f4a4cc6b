using Xunit;

namespace Cachewright.Integration.Servers;

/// <summary>Whether this machine has <c>redis-server</c>. Without it tests are skipped visibly, or fail where it is required (CI).</summary>
internal static class RedisInstallation
{
    private static readonly bool _isInstalled = (Environment.GetEnvironmentVariable("PATH") ?? "")
        .Split(Path.PathSeparator)
        .Any(directory => File.Exists(Path.Combine(directory, "redis-server")));

    /// <summary>Skips the running test, or fails it if CACHEWRIGHT_REQUIRE_REDIS is 1, unless <c>redis-server</c> is installed.</summary>
    public static void Require()
    {
        if (_isInstalled)
        {
            return;
        }

        if (Environment.GetEnvironmentVariable("CACHEWRIGHT_REQUIRE_REDIS") == "1")
        {
            Assert.Fail("redis-server is not installed, and CACHEWRIGHT_REQUIRE_REDIS is 1.");
        }

        Assert.Skip("redis-server is not installed (Debian: apt install redis-server).");
    }
}
