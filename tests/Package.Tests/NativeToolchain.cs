using Cachewright.Integration.Servers;
using Xunit;

namespace Cachewright.Package.Tests;

/// <summary>What a native publish needs of the machine: a linker and <c>redis-server</c> to talk to. <c>eng/install-native-tools.sh</c> brings the former.</summary>
internal static class NativeToolchain
{
    private static readonly bool _hasLinker = (Environment.GetEnvironmentVariable("PATH") ?? "")
        .Split(Path.PathSeparator)
        .Any(directory => File.Exists(Path.Combine(directory, "clang")) || File.Exists(Path.Combine(directory, "gcc")));

    /// <summary>Skips the running test where there is none; in CI it fails.</summary>
    public static void Require()
    {
        RedisInstallation.Require();
        if (_hasLinker)
        {
            return;
        }

        if (Environment.GetEnvironmentVariable("CI") == "true")
        {
            Assert.Fail("Neither clang nor gcc is installed; eng/install-native-tools.sh should have done it.");
        }

        Assert.Skip("Neither clang nor gcc is installed (Debian: apt install clang zlib1g-dev).");
    }
}
