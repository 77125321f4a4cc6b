namespace Cachewright.Generator.Tests.Values;

/// <summary>The case files, compiled once for all tests.</summary>
internal static class SharedCases
{
    private static readonly Lazy<CodecHarness> Loaded = new(Load);

    public static CodecHarness Harness => Loaded.Value;

    private static CodecHarness Load()
    {
        string folder = Path.Combine(AppContext.BaseDirectory, "Values", "Cases");
        return new(TestCompilation.Create([.. Directory.GetFiles(folder, "*.cs").Select(File.ReadAllText)]));
    }
}
