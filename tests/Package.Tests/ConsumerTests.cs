using Xunit;

namespace Cachewright.Package.Tests;

/// <summary>A project that knows Cachewright from the package alone.</summary>
public sealed class ConsumerTests(PackedPackage package)
{
    [Fact]
    public async Task A_fresh_project_builds_without_warnings_and_gets_the_decorator()
    {
        using ConsumerProject project = new(package, "Consumer");

        await DotnetCommand.RunAsync(project.Path, ["build", .. project.RestoreArguments]);
        string output = await DotnetCommand.RunAsync(
            project.Path,
            [Path.Combine("bin", "Debug", "net10.0", "Consumer.dll")]
        );

        Assert.Contains("type: CachedGreeter", output, StringComparison.Ordinal);
        Assert.Contains("greeting: Hello Ada", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_mistake_fails_the_build_even_where_analyzers_are_switched_off(bool runsAnalyzers)
    {
        using ConsumerProject project = new(package, "Consumer");
        project.Edit("Ttl = 60", "Ttl = -60");

        string output = await DotnetCommand.FailAsync(
            project.Path,
            ["build", $"-p:RunAnalyzers={runsAnalyzers}", .. project.RestoreArguments]
        );

        Assert.Contains("CW1005", output, StringComparison.Ordinal);
    }
}
