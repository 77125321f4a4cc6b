namespace Cachewright.Generator.Tests.Analyzers;

/// <summary>Finds files of the repository, wherever the tests were built.</summary>
internal static class Repository
{
    /// <summary>The full path of a file or folder, given from the root.</summary>
    public static string PathTo(string relative)
    {
        string? folder = AppContext.BaseDirectory;
        while (folder is not null && !File.Exists(Path.Combine(folder, "Cachewright.slnx")))
        {
            folder = Path.GetDirectoryName(folder);
        }

        return Path.Combine(folder ?? throw new DirectoryNotFoundException("The root of the repository was not found."), relative);
    }
}
