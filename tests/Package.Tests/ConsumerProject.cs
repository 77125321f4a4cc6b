using Xunit;

namespace Cachewright.Package.Tests;

/// <summary>A copy of one of the consumers, outside the repository, and how to restore it.</summary>
internal sealed class ConsumerProject : IDisposable
{
    private readonly ScratchFolder _scratch = new();
    private readonly PackedPackage _package;

    public ConsumerProject(PackedPackage package, string name)
    {
        _package = package;
        string source = System.IO.Path.Combine(AppContext.BaseDirectory, name);
        foreach (string file in Directory.GetFiles(source, "*", SearchOption.AllDirectories))
        {
            string copy = System.IO.Path.Combine(Path, System.IO.Path.GetRelativePath(source, file));
            Directory.CreateDirectory(System.IO.Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }

    public string Path => _scratch.Path;

    /// <summary>
    /// The package under test goes into a package folder of its own: in the user's, a package of the same version from an
    /// earlier run would be found first. The user's folder serves as a feed for everything else.
    /// </summary>
    public string[] RestoreArguments
    {
        get
        {
            string userFolder =
                Environment.GetEnvironmentVariable("NUGET_PACKAGES")
                ?? System.IO.Path.Combine(
                    Environment.GetFolderPath(Environment.SpecialFolder.UserProfile),
                    ".nuget",
                    "packages"
                );
            return
            [
                $"-p:RestorePackagesPath={System.IO.Path.Combine(Path, "packages")}",
                $"-p:RestoreAdditionalProjectSources={_package.Feed}%3B{userFolder}",
                $"-p:CachewrightVersion={_package.Version}",
                $"-p:ExtensionsVersion={BuildSettings.ExtensionsVersion}",
            ];
        }
    }

    /// <summary>Changes the program, as its author would.</summary>
    public void Edit(string before, string after)
    {
        string program = System.IO.Path.Combine(Path, "Program.cs");
        string text = File.ReadAllText(program);
        Assert.Contains(before, text, StringComparison.Ordinal);
        File.WriteAllText(program, text.Replace(before, after, StringComparison.Ordinal));
    }

    public void Dispose() => _scratch.Dispose();
}
