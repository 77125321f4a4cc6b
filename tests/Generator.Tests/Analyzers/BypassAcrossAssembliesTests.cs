using Microsoft.CodeAnalysis;

namespace Cachewright.Generator.Tests.Analyzers;

/// <summary>What the bypass rules know of classes in referenced assemblies, and of test projects.</summary>
public sealed class BypassAcrossAssembliesTests
{
    private const string Library = """
        using Cachewright;

        namespace Lib;

        public interface ICatalog
        {
            Task<int> CountAsync(int id);
        }

        public class Catalog : ICatalog
        {
            [Cached(Ttl = 60)]
            public Task<int> CountAsync(int id) => Task.FromResult(id);
        }

        public partial class Partial(ICache cache) : ICatalog
        {
            [Cached(Ttl = 60)]
            public partial Task<int> CountAsync(int id);

            private Task<int> CountCoreAsync(int id) => Task.FromResult(id);
        }
        """;

    [Fact]
    public async Task A_class_from_another_assembly_is_known_by_its_decorator() =>
        Assert.Equal(["CW5003", "CW5001"], await AnalyzeAsync(Use("Catalog", ""), inTestProject: false));

    [Fact]
    public async Task A_partial_class_from_another_assembly_has_none_to_go_round() =>
        Assert.Empty(await AnalyzeAsync(Use("Partial", "null!"), inTestProject: false));

    [Fact]
    public async Task A_test_project_may_make_the_class_and_ask_for_it_but_self_calls_stay_reported() =>
        Assert.Equal(["CW5001"], await AnalyzeAsync(Use("Catalog", ""), inTestProject: true));

    [Theory]
    [InlineData(false, "CW5004")]
    [InlineData(true)]
    public async Task A_class_that_adds_an_interface_is_reported_outside_test_projects(
        bool inTestProject,
        params string[] expected
    ) =>
        Assert.Equal(
            expected,
            await AnalyzeAsync(
                "public interface ISpecial : Lib.ICatalog; public sealed class Special : Lib.Catalog, ISpecial;",
                inTestProject
            )
        );

    private static string Use(string name, string arguments) =>
        $$"""
            public sealed class Usage(Lib.{{name}} catalog)
            {
                public object Used => catalog;
            }

            public sealed class Special() : Lib.{{name}}({{arguments}})
            {
                public Task<int> FirstAsync() => CountAsync(1);
            }
            """;

    private static async Task<IEnumerable<string>> AnalyzeAsync(string source, bool inTestProject)
    {
        MetadataReference library = TestCompilation.ToReference(
            GeneratorRun.Of(TestCompilation.Create(Library)).Output
        );
        Compilation compilation = RuleTest.Compile(source, library);
        if (inTestProject)
        {
            compilation = compilation.AddReferences(
                MetadataReference.CreateFromFile(typeof(FactAttribute).Assembly.Location)
            );
        }

        return (await RuleTest.AnalyzeAsync(compilation)).Select(item => item.Id);
    }
}
