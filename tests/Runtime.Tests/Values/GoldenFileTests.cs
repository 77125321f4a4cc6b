using Cachewright.Generator.Tests.Values;
using Cachewright.Runtime.Tests.Values.Shapes;
using Cachewright.Values;

namespace Cachewright.Runtime.Tests.Values;

/// <summary>
/// The wire format, as files: what a load stores in Redis, with fixed tokens and a fixed clock. A release that writes other bytes, or can't read these, must
/// not use the same version. <c>CACHEWRIGHT_UPDATE_CASES=1</c> writes the files that are missing; it never changes one.
/// </summary>
public sealed class GoldenFileTests
{
    private const string Advice =
        "The wire format has changed. Entries of running processes would be misread or thrown away: raise EnvelopeFormat.FormatVersion (header), or the format's "
        + "version in the fingerprint (payload), keep this file as it is, and write new ones into a folder of the new version.";

    public static TheoryData<string> Shapes() => [.. StoredShapes.Names];

    [Theory]
    [MemberData(nameof(Shapes))]
    public async Task What_is_written_is_the_golden_file(string name)
    {
        await using StoredShape shape = StoredShapes.Make(nameof(GoldenFileTests), name);
        string file = PathOf(name);
        if (!File.Exists(file) && Environment.GetEnvironmentVariable("CACHEWRIGHT_UPDATE_CASES") == "1")
        {
            await File.WriteAllBytesAsync(file, shape.Stored, TestContext.Current.CancellationToken);
        }

        byte[] golden = await File.ReadAllBytesAsync(file, TestContext.Current.CancellationToken);
        Assert.True(
            golden.AsSpan().SequenceEqual(shape.Stored),
            $"{Advice}\n{name} was {Convert.ToHexString(golden)}\nand is  {Convert.ToHexString(shape.Stored)}"
        );
    }

    [Theory]
    [MemberData(nameof(Shapes))]
    public async Task What_the_golden_file_holds_is_read(string name)
    {
        await using StoredShape shape = StoredShapes.Make(nameof(GoldenFileTests), name);
        shape.InRedis = await File.ReadAllBytesAsync(PathOf(name), TestContext.Current.CancellationToken);

        object? value = shape.Call();

        Assert.True(shape.Loads == 1, Advice);
        Assert.Equal(ValueDump.Of(shape.Original), ValueDump.Of(value));
    }

    private static string PathOf(string name) =>
        Path.Combine(SourceFolder(), "Values", "Golden", $"v{EnvelopeFormat.FormatVersion}", name + ".bin");

    /// <summary>The project's own folder, above the folder that the tests run in.</summary>
    private static string SourceFolder()
    {
        string? folder = AppContext.BaseDirectory;
        while (folder is not null && !File.Exists(Path.Combine(folder, "Cachewright.Runtime.Tests.csproj")))
        {
            folder = Path.GetDirectoryName(folder);
        }

        return folder ?? throw new DirectoryNotFoundException("The folder of the test project was not found.");
    }
}
