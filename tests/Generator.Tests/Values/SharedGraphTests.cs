using System.Diagnostics;
using Cachewright.Generator.Discovery;
using Cachewright.Generator.Discovery.Values;
using Cachewright.Generator.Emission.Values;
using Cachewright.Generator.Model.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Cachewright.Generator.Tests.Values;

public sealed class SharedGraphTests
{
    [Fact]
    public void A_thousand_results_over_thirty_types_are_read_in_a_moment()
    {
        CSharpCompilation compilation = ValueFacts.Compile("T0", Chain(30));
        ITypeSymbol type = compilation.GetTypeByMetadataName("T0")!;
        INamedTypeSymbol list = compilation.GetTypeByMetadataName("System.Collections.Generic.List`1")!;
        ValueReader reader = new(compilation);
        RejectionList problems = new();
        reader.Read(type, problems, null, "Warm");
        long start = Stopwatch.GetTimestamp();

        for (int index = 0; index < 1000; index++)
        {
            reader.Read(index % 2 == 0 ? type : list.Construct(type), problems, null, "Get");
        }

        Assert.False(problems.Any);
        // About 1 ms; the bound only catches a walk per result.
        Assert.InRange(Stopwatch.GetElapsedTime(start), TimeSpan.Zero, TimeSpan.FromMilliseconds(500));
    }

    [Fact]
    public void Two_readers_give_equal_models()
    {
        ValueModel one = ValueFacts.Model("T0", Chain(5));
        ValueModel other = ValueFacts.Model("T0", Chain(5));

        Assert.Equal(one, other);
        Assert.Equal(one.Types.Select(CodecEmitter.Emit), other.Types.Select(CodecEmitter.Emit));
        Assert.NotEqual(one, ValueFacts.Model("T0", Chain(6)));
    }

    [Fact]
    public void Types_whose_readable_names_coincide_have_codecs_of_different_names()
    {
        string source = """
            public class A_B { public int Id { get; set; } }
            namespace A { public class B { public int Id { get; set; } } public class B_Codec { public int Id { get; set; } } }
            """;
        string[] types =
        [
            "A_B",
            "A.B",
            "A.B_Codec",
            "List<A_B>",
            "List<A.B>",
            "List<(int A, int B)>",
            "List<(int, int)>",
            "List<int?>",
            "List<string?>",
            "List<string>",
            "Dictionary<string, List<int>>",
            "Dictionary<List<string>, int>",
        ];

        IEnumerable<string> names = types.Select(type => ValueFacts.Model(type, source).CodecExpression);

        Assert.Distinct(names);
    }

    private static string Chain(int length)
    {
        IEnumerable<string> types = Enumerable
            .Range(0, length)
            .Select(index =>
                $"public class T{index} {{ public int Id {{ get; set; }} public string? Name {{ get; set; }} {Next(index)} }}"
            );
        return string.Join('\n', types);

        string Next(int index) => index + 1 < length ? $"public List<T{index + 1}> Next {{ get; set; }} = [];" : "";
    }
}
