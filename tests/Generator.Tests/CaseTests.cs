namespace Cachewright.Generator.Tests;

/// <summary>
/// Runs every <c>Cases/Name.input.cs</c> and compares what is generated with <c>Cases/Name.verified.cs</c>, beside it. To accept a change,
/// run the tests with <c>CACHEWRIGHT_UPDATE_CASES=1</c> and read the difference in git.
/// </summary>
public sealed class CaseTests
{
    private static readonly string Folder = Path.Combine(ProjectFolder(), "Cases");

    public static TheoryData<string> Names =>
        [
            .. Directory
                .GetFiles(Folder, "*.input.cs")
                .Select(path => Path.GetFileName(path).Replace(".input.cs", "", StringComparison.Ordinal))
                .Order(),
        ];

    [Theory]
    [MemberData(nameof(Names))]
    public void GeneratedCodeIsAsReviewedAndCompilesWithoutWarnings(string name)
    {
        GeneratorRun run = GeneratorRun.Of(File.ReadAllText(Path.Combine(Folder, name + ".input.cs")));
        string actual = string.Join(
            "\n",
            run.Files.OrderBy(file => file.Key, StringComparer.Ordinal)
                .Select(file => $"// ==== {file.Key}\n{file.Value}")
        );
        string verified = Path.Combine(Folder, name + ".verified.cs");
        if (Environment.GetEnvironmentVariable("CACHEWRIGHT_UPDATE_CASES") == "1")
        {
            File.WriteAllText(verified, actual);
        }

        TestCompilation.AssertCompiles(run.Output);
        Assert.NotEmpty(run.Files);
        Assert.True(
            File.Exists(verified),
            $"{verified} is missing; run with CACHEWRIGHT_UPDATE_CASES=1 and review it."
        );
        Assert.Equal(File.ReadAllText(verified), actual);
    }

    private static string ProjectFolder()
    {
        string? folder = AppContext.BaseDirectory;
        while (folder is not null && !File.Exists(Path.Combine(folder, "Cachewright.Generator.Tests.csproj")))
        {
            folder = Path.GetDirectoryName(folder);
        }

        return folder ?? throw new DirectoryNotFoundException("The folder of the test project was not found.");
    }
}
