using Cachewright.Generator.Discovery.Values.Strategies;
using Microsoft.CodeAnalysis;

namespace Cachewright.Generator.Tests.Values;

/// <summary>The table of types that are no data.</summary>
public sealed class WaysOutTests
{
    /// <summary>What these tests have no reference to.</summary>
    private const string Others = """
        namespace Microsoft.AspNetCore.Http { public abstract class HttpContext; public abstract class HttpRequest; public abstract class HttpResponse; }
        namespace Microsoft.EntityFrameworkCore { public class DbContext; public abstract class DbSet<T>; }
        namespace Newtonsoft.Json.Linq { public abstract class JToken; }
        namespace Microsoft.Extensions.Primitives { public readonly struct StringValues; }
        """;

    public static TheoryData<string> Names => [.. WaysOut.All.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_type_of_the_table_is_refused_with_its_way_out(string name)
    {
        INamedTypeSymbol type = TestCompilation.Create(Others).GetTypeByMetadataName(name)!;
        string declared = Closed(type);

        string problem = Assert.Single(
            ValueFacts.Problems(
                "Product",
                Others + $"public class Product {{ public {declared} Member {{ get; set; }} = default!; }}"
            )
        );

        Assert.StartsWith("CW4001: The result of 'Get' can't be cached: 'Product.Member' is of type '", problem);
        Assert.EndsWith($"', {WaysOut.All[name]}", problem);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_way_out_says_what_it_is_and_what_to_do(string name)
    {
        string[] sentences = WaysOut.All[name].Split(". ");

        Assert.Equal(2, sentences.Length);
        Assert.True(
            char.IsLower(sentences[0][0])
                || sentences[0].StartsWith("JSON", StringComparison.Ordinal)
                || sentences[0].StartsWith("XML", StringComparison.Ordinal),
            sentences[0]
        );
        Assert.Matches("^(Store|Return|Declare|Await|Leave) ", sentences[1]);
    }

    [Theory]
    [InlineData("MemoryStream", "a stream, which can be read once. Store its bytes as byte[]")]
    [InlineData("System.Text.Json.Nodes.JsonObject", "Store its ToJsonString() as a string")]
    [InlineData("System.Xml.Linq.XElement", "Store its ToString() as a string")]
    [InlineData("System.Xml.XmlDocument", "Store its OuterXml as a string")]
    [InlineData("InvalidOperationException", "Store its Message as a string")]
    [InlineData("Task<int>", "Await it and return its result")]
    [InlineData("System.Text.RegularExpressions.Match", "Store its Value as a string")]
    [InlineData("System.Reflection.MethodInfo", "Store its Name as a string")]
    [InlineData(
        "System.Security.Cryptography.X509Certificates.X509Certificate2",
        "Store its GetRawCertData() as byte[]"
    )]
    [InlineData("Derived", "Store the records that it loads")]
    [InlineData("Action", "a delegate. Return what it computes instead")]
    [InlineData("IQueryable<int>", "Return its results, with ToList()")]
    [InlineData("IntPtr", "Declare long or ulong instead")]
    [InlineData("object", "which can hold anything. Declare the concrete type instead")]
    [InlineData("dynamic", "which can hold anything. Declare the concrete type instead")]
    [InlineData("System.Security.Principal.IIdentity", "an interface. Declare the concrete type instead")]
    public void So_is_what_is_derived_from_one_or_is_no_data_by_its_kind(string declared, string wayOut) =>
        Assert.Contains(
            wayOut,
            Assert.Single(
                ValueFacts.Problems(
                    "Product",
                    Others
                        + "public class Derived : Microsoft.EntityFrameworkCore.DbContext { } "
                        + $"public class Product {{ public {declared} Member {{ get; set; }} = default!; }}"
                )
            )
        );

    [Theory]
    [InlineData("DayOfWeek")]
    [InlineData("string[]")]
    [InlineData("ImmutableArray<DayOfWeek?>")]
    public void What_is_derived_from_a_basic_type_of_the_framework_is_not_refused(string declared) =>
        Assert.Empty(ValueFacts.Problems(declared));

    [Fact]
    public void A_span_is_refused_as_a_result() =>
        Assert.Contains("Declare an array instead", Assert.Single(ValueFacts.Problems("Span<int>")));

    private static string Closed(INamedTypeSymbol type)
    {
        ITypeSymbol[] arguments =
        [
            .. type.TypeParameters.Select(_ => TestCompilation.Create().GetSpecialType(SpecialType.System_String)),
        ];
        INamedTypeSymbol closed = arguments.Length == 0 ? type : type.Construct(arguments);
        return closed.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat);
    }
}
