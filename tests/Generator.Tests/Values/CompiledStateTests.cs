using Microsoft.CodeAnalysis;

namespace Cachewright.Generator.Tests.Values;

/// <summary>A class of another project, as a build sees it, has lost its private fields: what can only be read may be their face.</summary>
public sealed class CompiledStateTests
{
    private const string Trusts =
        "[assembly: Cachewright.CacheValue(typeof(Contracts.TYPE), TrustReadOnlyMembers = true)]";

    private const string Contracts = """
        using System.Runtime.Serialization;
        namespace Contracts;

        public class Invoice
        {
            private readonly List<string> _lines = [];
            public int Id { get; set; }
            public IReadOnlyList<string> Lines => _lines;
            public void Add(string line) => _lines.Add(line);
        }

        public class Person { public string First { get; set; } = ""; public string Full => First; }
        public class Marked { public string First { get; set; } = ""; [IgnoreDataMember] public string Full => First; }
        public class Employee : Person { public int Level { get; set; } }
        public class Named { private readonly string _name; public Named(string name) => _name = name; public string Name => _name; }
        public record Row(int Id) { private int _reads; public int Reads => _reads; public void Read() => _reads++; }
        public class Half { private int _count; public int Count { get => _count; private set => _count = value; } }
        public class Page<T> { public List<T> Items { get; set; } = []; public int Count => Items.Count; }
        public abstract class Shape { public abstract string Kind { get; } public int this[int index] => index; public static int Sides => 3; }
        public class Circle : Shape { public override string Kind { get; } = "circle"; public Circle(string kind) => Kind = kind; }
        public struct Span { private int _start; public int Start { get => _start; set => _start = value; } public int Next => _start + 1; }
        public struct Placeholder { private int _dummyPrimitive; public Placeholder() => _dummyPrimitive = 1; public int Value => _dummyPrimitive; }
        public struct Captured(int secret) { public int Doubled => 2 * secret; }
        public interface INumbered { int Number { get; } }
        public class Numbered : INumbered { public int Id { get; set; } int INumbered.Number => Id; }
        """;

    private static Compilation Source => TestCompilation.Create(Contracts).WithAssemblyName("Contracts");

    [Theory]
    [InlineData("Invoice", "Invoice.Lines", "Invoice")]
    [InlineData("Person", "Person.Full", "Person")]
    [InlineData("Employee", "Person.Full", "Employee")]
    [InlineData("Named", "Named.Name", "Named")]
    [InlineData("Row", "Row.Reads", "Row")]
    [InlineData("Half", "Half.Count", "Half")]
    [InlineData("Page<int>", "Page<int>.Count", "Page<int>")]
    [InlineData("Placeholder", "Placeholder.Value", "Placeholder")]
    public void A_member_that_may_have_state_is_refused(string type, string member, string trusted)
    {
        foreach (MetadataReference reference in Compiled())
        {
            string problem = Assert.Single(ValueFacts.Problems("Contracts." + type, "", reference));

            Assert.StartsWith($"CW4004: The result of 'Get' can't be cached: '{member}' can only be read", problem);
            Assert.Contains($"typeof({trusted}), TrustReadOnlyMembers = true)", problem);
        }
    }

    [Fact]
    public void A_parameter_that_a_struct_keeps_is_state() =>
        Assert.StartsWith(
            "CW4004: The result of 'Get' can't be cached: 'Captured.<secret>P' holds state",
            Assert.Single(ValueFacts.Problems("Contracts.Captured", "", Compiled()[0]))
        );

    [Theory]
    [InlineData("Marked")]
    [InlineData("Circle")]
    [InlineData("Span")]
    [InlineData("Numbered")]
    public void What_shows_its_state_is_accepted(string type)
    {
        foreach (MetadataReference reference in Compiled())
        {
            Assert.Empty(ValueFacts.Problems("Contracts." + type, "", reference));
        }
    }

    [Theory]
    [InlineData("Person", "Person")]
    [InlineData("Employee", "Employee")]
    [InlineData("Employee", "Person")]
    [InlineData("Named", "Named")]
    [InlineData("Page<int>", "Page<string>")]
    [InlineData("List<Contracts.Person>", "Person")]
    public void What_the_assembly_answers_for_is_accepted(string type, string trusted)
    {
        string name = type.StartsWith("List", StringComparison.Ordinal) ? type : "Contracts." + type;

        Assert.Empty(ValueFacts.Problems(name, Trusts.Replace("TYPE", trusted), Compiled()[0]));
    }

    [Fact]
    public void A_type_that_is_only_listed_is_not_trusted()
    {
        string listed = Trusts.Replace("TYPE", "Person").Replace(", TrustReadOnlyMembers = true", "");

        Assert.Contains("'Person.Full'", Assert.Single(ValueFacts.Problems("Contracts.Person", listed, Compiled()[0])));
    }

    [Fact]
    public void A_project_of_the_same_solution_shows_its_fields()
    {
        MetadataReference project = Source.ToMetadataReference();

        Assert.Empty(ValueFacts.Problems("Contracts.Person", "", project));
        Assert.Contains(
            "'Invoice.Lines' could not be set",
            Assert.Single(ValueFacts.Problems("Contracts.Invoice", "", project))
        );
    }

    private static MetadataReference[] Compiled() =>
        [TestCompilation.ToReferenceAssembly(Source), TestCompilation.ToReference(Source)];
}
