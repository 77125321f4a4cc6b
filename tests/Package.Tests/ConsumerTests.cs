using Xunit;

namespace Cachewright.Package.Tests;

/// <summary>A project that knows Cachewright from the package alone.</summary>
public sealed class ConsumerTests(PackedPackage package)
{
    [Fact]
    public async Task A_fresh_project_builds_without_warnings_and_gets_the_decorator()
    {
        using ScratchFolder scratch = new();
        CopyConsumer(scratch.Path);

        await DotnetCommand.RunAsync(scratch.Path, ["build", .. RestoreArguments(scratch.Path)]);
        string output = await DotnetCommand.RunAsync(
            scratch.Path,
            [Path.Combine("bin", "Debug", "net10.0", "Consumer.dll")]
        );

        Assert.Contains("type: CachedGreeter", output, StringComparison.Ordinal);
        Assert.Contains("greeting: Hello Ada", output, StringComparison.Ordinal);
    }

    private static void CopyConsumer(string folder)
    {
        foreach (string file in Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "Consumer")))
        {
            File.Copy(file, Path.Combine(folder, Path.GetFileName(file)));
        }
    }

    /// <summary>
    /// The package under test goes into a package folder of its own: in the user's, a package of the same version from an
    /// earlier run would be found first. The user's folder serves as a feed for everything else.
    /// </summary>
    private string[] RestoreArguments(string folder)
    {
        string userFolder =
            Environment.GetEnvironmentVariable("NUGET_PACKAGES")
            ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");
        return
        [
            $"-p:RestorePackagesPath={Path.Combine(folder, "packages")}",
            $"-p:RestoreAdditionalProjectSources={package.Feed}%3B{userFolder}",
            $"-p:CachewrightVersion={package.Version}",
            $"-p:ExtensionsVersion={BuildSettings.ExtensionsVersion}",
        ];
    }
}
