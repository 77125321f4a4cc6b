using System.Reflection;
using Cachewright.Generator.Discovery;
using Cachewright.Generator.Discovery.Values;
using Cachewright.Generator.Emission.Values;
using Cachewright.Generator.Model.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Cachewright.Generator.Tests.Values;

/// <summary>
/// Generates codecs for the results of all static methods without parameters in classes named <c>...Cases</c>, compiles everything and runs it.
/// </summary>
internal sealed class CodecHarness
{
    private readonly Assembly _assembly;

    public CodecHarness(CSharpCompilation compilation, params Compilation[] libraries)
    {
        TestCompilation.AssertCompiles(compilation);
        Dictionary<string, ValueModel> models = ReadCases(compilation);
        Names = [.. models.Keys.Order(StringComparer.Ordinal)];
        Sources = Emit(models.Values);
        IEnumerable<SyntaxTree> added =
        [
            .. Sources.Values.Select(TestCompilation.Parse),
            .. models.Select(pair => TestCompilation.Parse(CodecGlue.For(pair.Key, pair.Value))),
        ];
        _assembly = TestCompilation.Load(compilation.AddSyntaxTrees(added), libraries);
    }

    /// <summary>The cases, as <c>ScalarCases.Guids</c>.</summary>
    public IReadOnlyList<string> Names { get; }

    /// <summary>What was generated, by hint name.</summary>
    public IReadOnlyDictionary<string, string> Sources { get; }

    public static CodecHarness From(string source) => new(TestCompilation.Create(source));

    public object? Original(string name) => Call(name, "Original");

    public byte[] Write(string name) => (byte[])Call(name, "Write")!;

    public object? Read(string name, byte[] bytes) => Call(name, "Read", bytes);

    private object? Call(string name, string method, params object[] arguments) =>
        _assembly
            .GetType(CodecGlue.ClassName(name))!
            .GetMethod(method)!
            .Invoke(null, BindingFlags.DoNotWrapExceptions, null, arguments, null);

    private static Dictionary<string, ValueModel> ReadCases(CSharpCompilation compilation)
    {
        ValueReader reader = new(compilation);
        RejectionList problems = new();
        Dictionary<string, ValueModel> models = [];
        foreach (IMethodSymbol method in CaseMethods.In(compilation))
        {
            string name = $"{method.ContainingType.Name}.{method.Name}";
            ValueModel? model = reader.Read(method.ReturnType, problems, null, name);
            Assert.True(model is not null, string.Join("\n", problems.Messages));
            models.Add(name, model);
        }

        return models;
    }

    private static Dictionary<string, string> Emit(IEnumerable<ValueModel> models)
    {
        Dictionary<string, TypeShape> shapes = [];
        Dictionary<string, string> sources = [];
        foreach (TypeShape shape in models.SelectMany(model => model.Types))
        {
            (string hintName, string source) = CodecEmitter.Emit(shape);
            sources[hintName] = source;
            Assert.True(
                shapes.TryAdd(hintName, shape) || shapes[hintName] == shape,
                $"Two shapes are called {hintName}."
            );
        }

        return sources;
    }
}
