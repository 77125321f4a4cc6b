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

    [Theory]
    [InlineData("roslyn4.13", true)]
    [InlineData("roslyn4.14", false)]
    public async Task A_compiler_that_can_not_load_the_generator_fails_the_build(string compiler, bool isTooOld)
    {
        using ConsumerProject project = new(package, "Consumer");
        string[] build = ["build", $"-p:CompilerApiVersion={compiler}", .. project.RestoreArguments];

        string output = isTooOld
            ? await DotnetCommand.FailAsync(project.Path, build)
            : await DotnetCommand.RunAsync(project.Path, build);

        Assert.Equal(
            isTooOld,
            output.Contains(
                $"Cachewright needs the compiler of .NET SDK 9.0.300 or later (Roslyn 4.14), but 'Consumer' is built with {compiler}",
                StringComparison.Ordinal
            )
        );
    }
}
