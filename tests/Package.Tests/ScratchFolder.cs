namespace Cachewright.Package.Tests;

/// <summary>A folder outside the repository, so that nothing of the repository's settings reaches what is built in it.</summary>
internal sealed class ScratchFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("cachewright-package-").FullName;

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
