using System.Reflection;
using Cachewright.Generator.Discovery.Keys;
using Cachewright.Generator.Emission;
using Cachewright.Generator.Emission.Keys;
using Cachewright.Generator.Model.Keys;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Cachewright.Generator.Tests.Keys;

/// <summary>A method with one parameter, and the code that is generated for it.</summary>
internal sealed class KeySample
{
    private readonly CSharpCompilation _compilation;
    private readonly IParameterSymbol _parameter;
    private readonly string _type;

    public KeySample(string type, string declarations = "")
    {
        _type = type;
        _compilation = TestCompilation.Create(
            $$"""
            using System.Collections.Frozen;
            using System.Collections.Immutable;
            using System.Numerics;
            using Cachewright;
            {{declarations}}
            public static class Sample
            {
                public static void Call({{type}} value) { }
            }
            """
        );
        _parameter = _compilation
            .GetTypeByMetadataName("Sample")!
            .GetMembers("Call")
            .OfType<IMethodSymbol>()
            .Single()
            .Parameters[0];
    }

    public RecordedProblems Problems { get; } = new();

    public KeyValueModel? Read() =>
        new KeyReader(_compilation).Read(_parameter.Type, Problems, _parameter.Locations[0], "value", "Call");

    /// <summary>The generated statements.</summary>
    public string Emit()
    {
        KeyValueModel? model = Read();
        Assert.True(model is not null, string.Join("\n", Problems.Messages));
        SourceWriter writer = new();
        KeyEmitter.EmitValue(writer, model, "value");
        return writer.ToString();
    }

    /// <summary>Runs the generated statements.</summary>
    /// <param name="expressions">C# expressions of the parameter's type.</param>
    public string[] Write(params string[] expressions)
    {
        string calls = string.Join(", ", expressions.Select(static expression => $"Write({expression})"));
        Assembly assembly = TestCompilation.Load(
            _compilation.AddSyntaxTrees(
                TestCompilation.Parse(
                    $$"""
                    #nullable enable
                    using System.Collections.Frozen;
                    using System.Collections.Immutable;
                    using System.Numerics;
                    public static class Written
                    {
                        public static string[] All() => [{{calls}}];

                        private static string Write({{_type}} value)
                        {
                            global::Cachewright.KeyWriter writer = new();
                            {{Emit()}}
                            return writer.ToString();
                        }
                    }
                    """
                )
            )
        );
        return (string[])assembly.GetType("Written")!.GetMethod("All")!.Invoke(null, null)!;
    }
}
