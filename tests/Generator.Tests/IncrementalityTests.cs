using Microsoft.CodeAnalysis;

namespace Cachewright.Generator.Tests;

/// <summary>An edit that changes no model must run no output, and one that does must: both directions, so that the tests can fail.</summary>
public sealed class IncrementalityTests
{
    private const string Service = """
        using Cachewright;
        namespace Shop;
        public sealed record Product(int Id, string Name);
        public interface ICatalog { Task<Product?> GetAsync(int id); Task RenameAsync(int id, string name); }
        public sealed class Catalog : ICatalog
        {
            [Cached(Ttl = 60)] public Task<Product?> GetAsync(int id) => Task.FromResult<Product?>(null);
            [InvalidatesCache(nameof(GetAsync))] public Task RenameAsync(int id, string name) => Task.CompletedTask;
        }
        """;

    [Fact]
    public void AnEditInAnotherFileRunsNoOutput()
    {
        Compilation before = TestCompilation.Create(Service, "class Unrelated { }");
        GeneratorRun again = GeneratorRun
            .Of(before)
            .Again(Replace(before, "class Unrelated { }", "class Unrelated { int _x = 1; public int X => _x; }"));

        AssertNothingRan(again);
    }

    [Fact]
    public void AnEditOfABodyInTheSameFileRunsNoOutput()
    {
        Compilation before = TestCompilation.Create(Service);
        GeneratorRun again = GeneratorRun
            .Of(before)
            .Again(
                Replace(
                    before,
                    Service,
                    "// moved\n\n" + Service.Replace("Task.CompletedTask", "Task.Delay(1)", StringComparison.Ordinal)
                )
            );

        AssertNothingRan(again);
    }

    [Fact]
    public void AChangedTtlIsEmitted()
    {
        Compilation before = TestCompilation.Create(Service);
        GeneratorRun again = GeneratorRun
            .Of(before)
            .Again(Replace(before, Service, Service.Replace("Ttl = 60", "Ttl = 61", StringComparison.Ordinal)));

        Assert.Contains(IncrementalStepRunReason.Modified, again.Reasons(TrackingNames.Services));
        Assert.Contains("FromSeconds(61)", again.Files["Shop.Catalog.Cache.g.cs"], StringComparison.Ordinal);
    }

    [Fact]
    public void AChangedMemberOfAValueIsEmitted()
    {
        Compilation before = TestCompilation.Create(Service);
        GeneratorRun first = GeneratorRun.Of(before);
        GeneratorRun again = first.Again(
            Replace(before, Service, Service.Replace("string Name", "string Title", StringComparison.Ordinal))
        );

        Assert.Contains(IncrementalStepRunReason.Modified, again.Reasons(TrackingNames.Types));
        Assert.NotEqual(first.Files.Values.Order(), again.Files.Values.Order());
    }

    [Fact]
    public void AClassIsReadOnceHoweverManyOfItsMethodsAreAnnotated() =>
        Assert.Single(GeneratorRun.Of(Service).Reasons(TrackingNames.Services));

    private static void AssertNothingRan(GeneratorRun run)
    {
        Assert.All(
            run.Reasons(TrackingNames.Services),
            reason =>
                Assert.True(
                    reason is IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged,
                    $"{reason}"
                )
        );
        Assert.All(
            run.Reasons(TrackingNames.Types),
            reason =>
                Assert.True(
                    reason is IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged,
                    $"{reason}"
                )
        );
        Assert.NotEmpty(run.OutputReasons);
        Assert.All(run.OutputReasons, reason => Assert.Equal(IncrementalStepRunReason.Cached, reason));
    }

    private static Compilation Replace(Compilation compilation, string before, string after)
    {
        SyntaxTree tree = compilation.SyntaxTrees.Single(tree => tree.ToString() == before);
        return compilation.ReplaceSyntaxTree(tree, TestCompilation.Parse(after));
    }
}
