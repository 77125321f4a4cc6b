using Cachewright.Generator.Discovery.Memory;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Cachewright.Generator.Tests.Memory;

/// <summary>
/// A generator that remembers must write what one without memory writes, after any edit. Each edit here replaces one file of a small
/// application, or adds one.
/// </summary>
public sealed class ServiceMemoryTests
{
    private static readonly Dictionary<string, string> Files = new()
    {
        ["Catalog"] = """
            using Cachewright;
            using static Shop.Limits;
            namespace Shop.Catalogs;
            public sealed partial class Catalog : CatalogBase, ICatalog
            {
                [Cached(Ttl = Durations.Hour, Tags = [Tags.ByShelf])] public Task<Item?> GetAsync(int id, Shelf shelf) => Task.FromResult<Item?>(null);
                [Cached(Ttl = Own, MaxTtl = Most)] public Task<Alias> ListAsync(int page = 1) => Task.FromResult<Alias>([]);
                [Cached] public Task<decimal> PriceAsync(Label label) => Task.FromResult(1m);
                [InvalidatesCache(nameof(GetAsync))] public Task MoveAsync(Slot id, Shelf shelf) => Task.CompletedTask;
            }
            """,
        ["Contract"] = """
            using Shop;
            namespace Shop.Catalogs;
            public interface ICatalog : IReport
            {
                Task<Item?> GetAsync(int id, Shelf shelf);
                Task<Alias> ListAsync(int page = 1);
                Task<decimal> PriceAsync(Label label);
                Task MoveAsync(Slot id, Shelf shelf);
            }
            """,
        ["Report"] = "namespace Shop; public interface IReport { int Count { get => 1; } }",
        ["Base"] = "namespace Shop.Catalogs; public abstract class CatalogBase { protected const int Own = 20; }",
        ["Item"] = "namespace Shop; public sealed record Item(int Id, Maker Maker);",
        ["Maker"] = "namespace Shop; public sealed record Maker(string Name, Region Region);",
        ["Region"] = "namespace Shop; public enum Region { North, South }",
        ["Shelf"] = "namespace Shop; public enum Shelf { Upper, Lower }",
        ["Label"] = "namespace Shop; public sealed record Label(string Text);",
        ["Slot"] =
            "namespace Shop; public readonly struct Slot { public static implicit operator int(Slot slot) => 1; }",
        ["Durations"] = "namespace Shop; public static class Durations { public const int Hour = 60 * Minute.Length; }",
        ["Minute"] = "namespace Shop; public static class Minute { public const int Length = 60; }",
        ["Limits"] = "namespace Shop; public static class Limits { public const int Most = 900; }",
        ["Tags"] = "namespace Shop; public static class Tags { public const string ByShelf = \"shelf:{shelf}\"; }",
        ["Globals"] = "global using Alias = System.Collections.Generic.IReadOnlyList<Shop.Listed>;",
        ["Listed"] = "namespace Shop; public sealed record Listed(int Number);",
        ["Assembly"] = "[assembly: Cachewright.CacheDefaults(Ttl = Shop.Defaults.Ttl)]",
        ["Defaults"] = "namespace Shop; public static class Defaults { public const int Ttl = 77; }",
        ["Other"] = "namespace Shop; public sealed class Other { public int Answer => 41; }",
    };

    /// <summary>An edit that changes what is written: the file, what is replaced in it, and by what.</summary>
    public static TheoryData<string, string, string> Changes =>
        new()
        {
            { "Catalog", "Durations.Hour", "61" },
            { "Contract", "ICatalog : IReport", "ICatalog" },
            { "Report", "get => 1;", "get => 1; set { } } int More { get;" },
            { "Base", "Own = 20", "Own = 21" },
            { "Item", "int Id,", "long Id," },
            { "Maker", "string Name", "string Title" },
            { "Region", "North, South", "South, North" },
            { "Shelf", "enum Shelf", "enum Shelf : byte" },
            { "Label", "string Text", "string Text, int Size" },
            { "Label", "sealed record", "sealed class" },
            { "Slot", "implicit operator int", "explicit operator int" },
            { "Durations", "60 *", "61 *" },
            { "Minute", "Length = 60", "Length = 61" },
            { "Limits", "Most = 900", "Most = 901" },
            { "Tags", "shelf:{shelf}", "on:{shelf}" },
            { "Globals", "IReadOnlyList", "IReadOnlyCollection" },
            { "Listed", "int Number", "long Number" },
            { "Defaults", "Ttl = 77", "Ttl = 78" },
            { "Assembly", "Shop.Defaults.Ttl", "79" },
        };

    /// <summary>A file that comes or goes, and so changes what is written.</summary>
    public static TheoryData<string> Additions =>
        [
            // Nearer than the type of that name that was meant before.
            "namespace Shop.Catalogs; public sealed record Item(string Code);",
            "namespace Shop.Catalogs; public static class Durations { public const int Hour = 5; }",
            "namespace Shop.Catalogs; public interface IReport { int Sum { get => 1; } }",
            "namespace Shop.Catalogs.Durations { public sealed class Clock; }",
            // An attribute that is found under its short name, before that of Cachewright.
            "namespace Shop.Catalogs; public sealed class CachedAttribute : System.Attribute { public int Ttl; public int MaxTtl; public string[] Tags = []; }",
            // Another part of the class.
            "namespace Shop.Catalogs; partial class Catalog { [Cachewright.Cached(Ttl = 9)] private static int Count() => 1; }",
            // The names of generated classes.
            "namespace Shop.Catalogs; public sealed class CatalogCache;",
            "namespace Shop.Catalogs; public sealed class CachedCatalog;",
            // For all files.
            "[assembly: Cachewright.CacheDefaults(NullTtl = 3)]",
        ];

    [Theory]
    [MemberData(nameof(Changes))]
    public void AChangeOfWhatAClassReachesIsWritten(string file, string old, string @new)
    {
        string changed = Files[file].Replace(old, @new, StringComparison.Ordinal);
        Assert.NotEqual(Files[file], changed);

        AssertWrittenAnew(compilation => compilation.ReplaceSyntaxTree(Tree(compilation, Files[file]), Parse(changed)));
    }

    [Theory]
    [MemberData(nameof(Additions))]
    public void AFileThatChangesWhatNamesMeanIsNoticed(string source) =>
        AssertWrittenAnew(compilation => compilation.AddSyntaxTrees(Parse(source)));

    [Fact]
    public void AnotherOrderOfThePartsOfAClassIsNoticed()
    {
        SyntaxTree first = Parse(Part("First"));
        SyntaxTree second = Parse(Part("Second"));
        Compilation before = Application().AddSyntaxTrees(first, second);

        AssertWrittenAnew(before, before.RemoveSyntaxTrees(first).AddSyntaxTrees(first));

        static string Part(string name) =>
            $"namespace Shop.Catalogs; public interface I{name} {{ int {name}(); }} "
            + $"partial class Catalog : I{name} {{ [Cachewright.Cached(Ttl = 9)] public int {name}() => 1; }}";
    }

    [Fact]
    public void AnotherReferenceIsNoticed()
    {
        MetadataReference library = TestCompilation.ToReference(
            TestCompilation.Create(
                "namespace Shop.Catalogs; public static class Durations { public const int Hour = 5; }"
            )
        );

        AssertWrittenAnew(compilation => compilation.AddReferences(library));
    }

    [Fact]
    public void AnEditAndItsUndoGiveWhatWasThere()
    {
        Compilation before = Application();
        Compilation edited = Edited(before, "Minute", "60", "1");
        GeneratorRun first = GeneratorRun.Of(before);

        Assert.Equal(Written(first), Written(first.Again(edited).Again(before)));
    }

    [Fact]
    public void OnlyWhatAnEditReachesIsReadAgain()
    {
        var memory = new ServiceMemory();
        int reads = 0;
        Compilation application = Application();
        Recall(application);
        Assert.Equal(1, reads);

        application = Edited(application, "Other", "41", "42");
        Recall(application);
        Assert.Equal(1, reads);

        Recall(Edited(application, "Item", "int Id,", "long Id,"));
        Assert.Equal(2, reads);

        void Recall(Compilation compilation) =>
            memory.Recall(
                compilation.GetTypeByMetadataName("Shop.Catalogs.Catalog")!,
                compilation,
                (_, _) =>
                {
                    reads++;
                    return null!;
                }
            );
    }

    private static Compilation Edited(Compilation compilation, string file, string old, string @new) =>
        compilation.ReplaceSyntaxTree(
            Tree(compilation, Files[file]),
            Parse(Files[file].Replace(old, @new, StringComparison.Ordinal))
        );

    private static void AssertWrittenAnew(Func<Compilation, Compilation> edit)
    {
        Compilation before = Application();
        AssertWrittenAnew(before, edit(before));
    }

    private static void AssertWrittenAnew(Compilation before, Compilation after)
    {
        GeneratorRun first = GeneratorRun.Of(before);
        string written = Written(first.Again(after));

        Assert.NotEqual(Written(first), written);
        Assert.Equal(Written(GeneratorRun.Of(after)), written);
    }

    private static string Written(GeneratorRun run) =>
        string.Join("\n", run.Files.OrderBy(file => file.Key).Select(file => $"{file.Key}\n{file.Value}"));

    private static CSharpCompilation Application() => TestCompilation.Create([.. Files.Values]);

    private static SyntaxTree Tree(Compilation compilation, string source) =>
        compilation.SyntaxTrees.Single(tree => tree.ToString() == source);

    private static SyntaxTree Parse(string source) => TestCompilation.Parse(source);
}
