using System.IO.Compression;
using Cachewright.Package.Tests;
using Xunit;

[assembly: AssemblyFixture(typeof(PackedPackage))]

namespace Cachewright.Package.Tests;

/// <summary>
/// The package under test: the one in the folder named by <c>CACHEWRIGHT_PACKAGES</c> (CI tests the very file that it made),
/// or else one packed from what was built with these tests.
/// </summary>
public sealed class PackedPackage : IAsyncLifetime
{
    private readonly ScratchFolder _scratch = new();

    /// <summary>The folder that holds the package: a feed.</summary>
    public string Feed { get; private set; } = "";

    /// <summary>The package's file.</summary>
    public string File { get; private set; } = "";

    /// <summary>The package's version.</summary>
    public string Version => Path.GetFileNameWithoutExtension(File)["Cachewright.".Length..];

    public async ValueTask InitializeAsync()
    {
        Feed = Environment.GetEnvironmentVariable("CACHEWRIGHT_PACKAGES") ?? await PackAsync();
        File = Assert.Single(Directory.GetFiles(Feed, "Cachewright.*.nupkg"));
    }

    public ValueTask DisposeAsync()
    {
        _scratch.Dispose();
        return ValueTask.CompletedTask;
    }

    /// <summary>The names of the files in the package.</summary>
    public IReadOnlyList<string> ReadEntryNames()
    {
        using ZipArchive archive = ZipFile.OpenRead(File);
        return [.. archive.Entries.Select(entry => entry.FullName)];
    }

    /// <summary>The text of one file in the package.</summary>
    public string ReadText(string name)
    {
        using ZipArchive archive = ZipFile.OpenRead(File);
        ZipArchiveEntry entry = archive.GetEntry(name) ?? throw new FileNotFoundException($"{File} has no {name}.");
        using StreamReader reader = new(entry.Open());
        return reader.ReadToEnd();
    }

    private async Task<string> PackAsync()
    {
        string feed = Path.Combine(_scratch.Path, "feed");
        string project = Path.Combine("src", "Runtime");
        await DotnetCommand.RunAsync(
            BuildSettings.RepositoryRoot,
            ["pack", project, "-c", BuildSettings.Configuration, "-o", feed]
        );
        return feed;
    }
}
