using Cachewright.Generator.Discovery.Memory;
using Microsoft.CodeAnalysis;

namespace Cachewright.Generator.Tests.Memory;

/// <summary>What an edit leaves as it was: else there would be no memory.</summary>
public sealed class SourceStateTests
{
    private const string Service =
        "namespace Shop; class Service : Base { int Sum(Item item) => new Helper().Sum(item); }";
    private const string Base = "namespace Shop; abstract class Base;";
    private const string Item = "namespace Shop; sealed record Item(Part Part);";
    private const string Part = "namespace Shop; sealed record Part(int Id);";
    private const string Helper = "namespace Shop; sealed class Helper { int Sum(Item item) => item.Part.Id; }";

    [Theory]
    [InlineData(Helper, "namespace Shop; sealed class Helper { int Sum(Item item) => 2; int More; }")]
    [InlineData(Helper, "namespace Shop; sealed class Helper { } sealed class Another { }")]
    public void AFileThatIsNotReachedLeavesAServiceAsItWas(string before, string after) =>
        Assert.True(ReadsAsBefore(before, after));

    [Theory]
    [InlineData(Base, "namespace Shop; abstract class Base { protected const int Ttl = 1; }")]
    [InlineData(Part, "namespace Shop; sealed record Part(long Id);")]
    [InlineData(Helper, "namespace Shop; sealed class Helper { } sealed class ServiceCache { }")]
    [InlineData(Helper, "namespace Shop.Tools; sealed class Helper { }")]
    [InlineData(Helper, "namespace Shop; sealed class Helper { } interface ICacheKey;")]
    [InlineData(Helper, "global using System.Text; namespace Shop; sealed class Helper { }")]
    public void AFileThatIsReachedOrChangesNamesDoesNot(string before, string after) =>
        Assert.False(ReadsAsBefore(before, after));

    [Fact]
    public void TheSameSourcesReadTheSame()
    {
        Compilation compilation = TestCompilation.Create(Service, Base);

        Assert.All(
            compilation.SyntaxTrees,
            tree => Assert.True(SourceState.Of(compilation.Clone()).ReadsAsIn(SourceState.Of(compilation), tree))
        );
    }

    [Fact]
    public void OtherOptionsOrAnotherAssemblyDoNot()
    {
        Compilation first = TestCompilation.Create(Service, Base);
        CompilationOptions options = first.Options.WithOverflowChecks(true);

        Assert.All(
            new[] { first.WithOptions(options), first.WithAssemblyName("Another") },
            second => Assert.False(SourceState.Of(second).ReadsAsIn(SourceState.Of(first), first.SyntaxTrees.Last()))
        );
    }

    private static bool ReadsAsBefore(string before, string after)
    {
        Compilation first = TestCompilation.Create(Service, Base, Item, Part, Helper);
        SyntaxTree edited = first.SyntaxTrees.Single(tree => tree.ToString() == before);
        Compilation second = first.ReplaceSyntaxTree(edited, TestCompilation.Parse(after));
        SyntaxTree service = first.SyntaxTrees.Single(tree => tree.ToString() == Service);
        return SourceState.Of(second).ReadsAsIn(SourceState.Of(first), service);
    }
}
