using System.Collections.Immutable;
using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;

namespace Cachewright.Generator.Tests;

/// <summary>Compiles source text against everything that this test process itself runs on, the runtime of Cachewright included.</summary>
internal static class TestCompilation
{
    /// <summary>The framework, the runtime and its packages.</summary>
    public static ImmutableArray<MetadataReference> References { get; } = ReadReferences();

    public static CSharpParseOptions ParseOptions { get; } = new(LanguageVersion.Latest);

    /// <summary>A library of the given files, with nullable annotations and implicit usings as a new project has them.</summary>
    public static CSharpCompilation Create(params string[] sources) =>
        CSharpCompilation.Create(
            "Sample",
            sources.Prepend(ImplicitUsings).Select(Parse),
            References,
            new CSharpCompilationOptions(
                OutputKind.DynamicallyLinkedLibrary,
                nullableContextOptions: NullableContextOptions.Enable,
                // As every SDK project does: a package built against an older framework is no mistake.
                specificDiagnosticOptions:
                [
                    new("CS1701", ReportDiagnostic.Suppress),
                    new("CS1702", ReportDiagnostic.Suppress),
                ]
            )
        );

    public static SyntaxTree Parse(string source) => CSharpSyntaxTree.ParseText(source, ParseOptions);

    /// <summary>Fails on any error or warning, and shows the line it is in.</summary>
    public static void AssertCompiles(Compilation compilation)
    {
        IEnumerable<string> problems = compilation
            .GetDiagnostics(TestContext.Current.CancellationToken)
            .Where(problem => problem.Severity >= DiagnosticSeverity.Warning)
            .Select(problem => $"{problem}\n    {Line(problem.Location)}");
        string text = string.Join("\n", problems.Take(20));
        Assert.True(text.Length == 0, text);
    }

    /// <summary>Compiles to memory and loads the result, and the libraries that it refers to, next to the test's own assemblies.</summary>
    public static Assembly Load(Compilation compilation, params Compilation[] libraries)
    {
        AssemblyLoadContext context = new("Sample");
        Assembly[] loaded =
        [
            .. libraries
                .Append(compilation)
                .Select(each =>
                {
                    AssertCompiles(each);
                    using MemoryStream assembly = new();
                    Assert.True(each.Emit(assembly, cancellationToken: TestContext.Current.CancellationToken).Success);
                    assembly.Position = 0;
                    return context.LoadFromStream(assembly);
                }),
        ];
        return loaded[^1];
    }

    /// <summary>Compiles to what a build refers to: no bodies, and no private fields of classes.</summary>
    public static MetadataReference ToReferenceAssembly(Compilation compilation)
    {
        AssertCompiles(compilation);
        using MemoryStream assembly = new();
        EmitOptions options = new(metadataOnly: true, includePrivateMembers: false);
        Assert.True(
            compilation
                .Emit(assembly, options: options, cancellationToken: TestContext.Current.CancellationToken)
                .Success
        );
        return MetadataReference.CreateFromImage(assembly.ToArray());
    }

    /// <summary>Compiles to memory, for another compilation to refer to as if it came from a package.</summary>
    public static MetadataReference ToReference(Compilation compilation)
    {
        AssertCompiles(compilation);
        using MemoryStream assembly = new();
        Assert.True(compilation.Emit(assembly, cancellationToken: TestContext.Current.CancellationToken).Success);
        return MetadataReference.CreateFromImage(assembly.ToArray());
    }

    private static string? Line(Location location) =>
        location.SourceTree?.GetText().Lines[location.GetLineSpan().StartLinePosition.Line].ToString();

    private const string ImplicitUsings = """
        global using System;
        global using System.Collections.Generic;
        global using System.IO;
        global using System.Linq;
        global using System.Threading;
        global using System.Threading.Tasks;
        """;

    private static ImmutableArray<MetadataReference> ReadReferences()
    {
        string trusted = (string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!;
        return
        [
            .. trusted
                .Split(Path.PathSeparator)
                .Where(path => !Path.GetFileName(path).StartsWith("Cachewright.Generator", StringComparison.Ordinal))
                .Select(path => MetadataReference.CreateFromFile(path)),
        ];
    }
}
