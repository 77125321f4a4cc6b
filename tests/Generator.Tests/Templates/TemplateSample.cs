using System.Reflection;
using Cachewright.Generator.Discovery.Keys;
using Cachewright.Generator.Discovery.Templates;
using Cachewright.Generator.Emission;
using Cachewright.Generator.Emission.Templates;
using Cachewright.Generator.Model.Templates;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Cachewright.Generator.Tests.Templates;

/// <summary>A method, a template over its parameters, and the code that is generated for it.</summary>
internal sealed class TemplateSample
{
    private readonly CSharpCompilation _compilation;
    private readonly IMethodSymbol _method;
    private readonly ExpressionSyntax _literal;
    private readonly string _parameters;

    /// <param name="literal">The template as a C# literal.</param>
    /// <param name="parameters">The method's parameters.</param>
    /// <param name="declarations">Types that they need.</param>
    public TemplateSample(string literal, string parameters, string declarations = "")
    {
        _parameters = parameters;
        SyntaxTree tree = TestCompilation.Parse(
            $$"""
            {{declarations}}
            public static class Sample
            {
                public const string Template = {{literal}};
                public static string Call({{parameters}}) => "";
            }
            """
        );
        _compilation = TestCompilation.Create().AddSyntaxTrees(tree);
        _method = _compilation.GetTypeByMetadataName("Sample")!.GetMembers("Call").OfType<IMethodSymbol>().Single();
        _literal = tree.GetRoot()
            .DescendantNodes()
            .OfType<EqualsValueClauseSyntax>()
            .First(static item => item.Parent?.Parent?.Parent is FieldDeclarationSyntax)
            .Value;
    }

    public RecordedProblems Problems { get; } = new();

    public TemplateModel? Read(bool isKey = false)
    {
        string text = (string)_compilation.GetSemanticModel(_literal.SyntaxTree).GetConstantValue(_literal).Value!;
        TemplateScope scope = new(_method.Parameters, _method.ReturnType);
        return new TemplateReader(new KeyReader(_compilation)).Read(
            text,
            scope,
            isKey,
            Problems,
            new TemplateLocation(_literal, null)
        );
    }

    /// <summary>The generated statements.</summary>
    public string Emit(bool isKey = false)
    {
        TemplateModel? model = Read(isKey);
        Assert.True(model is not null, string.Join("\n", Problems.Messages));
        SourceWriter writer = new();
        TemplateEmitter.Emit(writer, model, static root => root);
        return writer.ToString();
    }

    /// <summary>Runs the generated statements, and what is to be compared with them.</summary>
    /// <param name="arguments">The arguments of the call, in C#.</param>
    /// <param name="interpolated">A C# expression that converts to <c>CacheTag</c>.</param>
    public (string Template, string Tag) Write(string arguments, string interpolated)
    {
        Assembly assembly = TestCompilation.Load(
            _compilation.AddSyntaxTrees(
                TestCompilation.Parse(
                    $$"""
                    #nullable enable
                    public static class Written
                    {
                        public static (string, string) All() => (Template({{arguments}}), Tag({{arguments}}));

                        private static string Template({{_parameters}})
                        {
                            global::Cachewright.KeyWriter writer = new();
                            {{Emit()}}
                            return writer.ToString();
                        }

                        private static string Tag({{_parameters}})
                        {
                            global::Cachewright.CacheTag tag = {{interpolated}};
                            return tag.ToString();
                        }
                    }
                    """
                )
            )
        );
        return ((string, string))assembly.GetType("Written")!.GetMethod("All")!.Invoke(null, null)!;
    }
}
