using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Cachewright.Integration.Servers;
using Xunit;

namespace Cachewright.Package.Tests;

/// <summary>A program without a runtime compiler: whatever needs reflection or dynamic code would fail here.</summary>
public sealed class NativeAotTests(PackedPackage package)
{
    /// <summary>What formatters are called with brings it along. No formatter gets there but by asking for a comparer of <c>object</c>.</summary>
    private const string KnownSource =
        "MessagePack.MessagePackSecurity.ObjectFallbackEqualityComparer.GetHashCode(Object)";

    /// <summary>Every warning of the trimmer and of the native compiler fails the publish, those of our dependencies included, but for one place.</summary>
    [Fact]
    public async Task A_fresh_project_is_published_as_native_code_without_warnings_and_works_with_a_real_Redis()
    {
        NativeToolchain.Require();
        using ConsumerProject project = new(package, "NativeConsumer");
        string build = await DotnetCommand.RunAsync(
            project.Path,
            ["publish", "-o", "out", .. project.RestoreArguments]
        );
        int port = FreePort();
        await using RedisProcess server = await RedisProcess.StartAsync([
            "--port",
            port.ToString(CultureInfo.InvariantCulture),
            "--bind",
            "127.0.0.1",
            "--save",
            "",
        ]);

        string output = await DotnetCommand.RunProgramAsync(
            Path.Combine(project.Path, "out", "NativeConsumer"),
            project.Path,
            string.Create(CultureInfo.InvariantCulture, $"127.0.0.1:{port},asyncTimeout=10000")
        );

        Assert.All(
            build.Split('\n').Where(line => line.Contains("warning", StringComparison.Ordinal)),
            line => Assert.Contains(KnownSource, line, StringComparison.Ordinal)
        );
        Assert.Contains("dynamic code: False", output, StringComparison.Ordinal);
        Assert.Contains("all as expected", output, StringComparison.Ordinal);
    }

    private static int FreePort()
    {
        using TcpListener listener = new(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
