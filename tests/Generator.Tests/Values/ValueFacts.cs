using Cachewright.Generator.Discovery;
using Cachewright.Generator.Discovery.Values;
using Cachewright.Generator.Model.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Cachewright.Generator.Tests.Values;

/// <summary>Reads the result type of <c>Cases.Get</c> in a source, without running anything.</summary>
internal static class ValueFacts
{
    /// <summary>Source whose <c>Cases.Get()</c> returns the type.</summary>
    public static CSharpCompilation Compile(
        string resultType,
        string declarations,
        params MetadataReference[] references
    )
    {
        string method =
            $"internal static class Cases {{ internal static {resultType} Get() => throw new NotSupportedException(); }}";
        string usings = "using System.Collections.Immutable; using System.Runtime.Serialization; using MessagePack;\n";
        return TestCompilation.Create(usings + declarations + "\n" + method).AddReferences(references);
    }

    public static (ValueModel? Model, IReadOnlyList<string> Problems) Read(Compilation compilation)
    {
        RejectionList problems = new();
        IMethodSymbol method = Assert.Single(CaseMethods.In(compilation));
        ValueModel? model = new ValueReader(compilation).Read(method.ReturnType, problems, null, "Get");
        return (model, problems.Messages);
    }

    public static ValueModel Model(string resultType, string declarations = "", params MetadataReference[] references)
    {
        CSharpCompilation compilation = Compile(resultType, declarations, references);
        (ValueModel? model, IReadOnlyList<string> problems) = Read(compilation);
        Assert.True(model is not null, string.Join("\n", problems));
        return model;
    }

    public static IReadOnlyList<string> Problems(
        string resultType,
        string declarations = "",
        params MetadataReference[] references
    )
    {
        (ValueModel? model, IReadOnlyList<string> problems) = Read(Compile(resultType, declarations, references));
        Assert.Equal(problems.Count == 0, model is not null);
        return problems;
    }
}
