using Cachewright.Generator.Model.Values;
using Microsoft.CodeAnalysis;

namespace Cachewright.Generator.Tests.Values;

/// <summary>Types of another assembly, of which only what is public can be seen: as a compiled package, and as a project of the same solution.</summary>
public sealed class ReferencedTypeTests
{
    private const string Contracts = """
        namespace Contracts;

        public sealed record Product(int Id, string? Name) { public string Display => Name + Id; internal int Hidden => 3; }
        public record Line(int Id) { public string? Note { get; init; } }
        public record Position(int Id, int Count) : Line(Id);
        public class Settable { public int Id { get; set; } public List<Product> Products { get; set; } = []; }
        public class GetOnly { public int Id { get; } = 3; }
        public readonly struct Money { private readonly decimal _amount; public Money(decimal amount) => _amount = amount; public decimal Amount => _amount; }
        public readonly struct Opaque { private readonly decimal _secret; public Opaque(decimal amount) => _secret = amount; public decimal Doubled => 2 * _secret; }
        public class Date(int year) { public int Year => year; public int Month { get; set; } }
        """;

    private static MetadataReference Compiled =>
        TestCompilation.ToReference(TestCompilation.Create(Contracts).WithAssemblyName("Contracts"));

    private static MetadataReference Project =>
        TestCompilation.Create(Contracts).WithAssemblyName("Contracts").ToMetadataReference();

    [Theory]
    [InlineData("Contracts.Product")]
    [InlineData("Contracts.Line")]
    [InlineData("Contracts.Position")]
    [InlineData("Contracts.Settable")]
    [InlineData("Contracts.Money")]
    public void A_compiled_type_is_read_as_its_source_is(string type)
    {
        const string trusted =
            "[assembly: Cachewright.CacheValue(typeof(Contracts.Product), TrustReadOnlyMembers = true)]";
        ValueModel compiled = ValueFacts.Model(type, trusted, Compiled);
        ValueModel project = ValueFacts.Model(type, trusted, Project);

        Assert.Equal(project, compiled);
    }

    [Theory]
    [InlineData("Contracts.GetOnly", "'GetOnly.Id' could not be set")]
    [InlineData("Contracts.Opaque", "'Opaque._secret' holds state")]
    [InlineData("Contracts.Date", "'Date.Year' can only be read")]
    public void A_compiled_type_that_would_lose_state_is_refused(string type, string expected) =>
        Assert.Contains(expected, Assert.Single(ValueFacts.Problems(type, "", Compiled)));
}
