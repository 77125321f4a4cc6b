using Microsoft.CodeAnalysis.CSharp;

namespace Cachewright.Generator.Tests.Values;

/// <summary>Values of types that another project declares come back as they were, private fields included.</summary>
public sealed class CompiledRoundTripTests
{
    private const string Contracts = """
        using System.Runtime.Serialization;
        using MessagePack;
        namespace Contracts;

        public record Line(int Id, string? Note) { public int Count { get; init; } }
        public record Discount(int Id, string? Note, decimal Rate) : Line(Id, Note);
        public sealed record Sealed(int Id) { public required string Name { get; init; } }
        public record struct Point(int X, int Y) { public readonly int Sum => X + Y; }
        public readonly record struct Range(int From, int To);
        public readonly struct Money { private readonly decimal _amount; public Money(decimal amount) => _amount = amount; public decimal Amount => _amount; }
        public readonly struct Kept(decimal amount) { public decimal Amount => amount; }
        public class Base { public int Id { get; set; } public virtual string? Name { get; set; } }
        public class Derived : Base { public required string Code { get; init; } public override string? Name { get; set; } }
        public class Taken(int id, string name) { public int Id { get; private set; } = id; public string Name { get; } = name; }
        public class Filled { public List<int> Numbers { get; } = []; public Dictionary<string, int> Names { get; } = []; }
        public class Partial { public int Id { get; set; } [IgnoreMember] public string? Memo { get; set; } [IgnoreDataMember] public int Twice => 2 * Id; }
        public class Person { public string First { get; set; } = ""; public string Last { get; set; } = ""; public string Full => First + Last; }
        public class Named { private readonly string _name; public Named(string name) => _name = name; public string Name => _name; }
        public class Page<T> { public List<T> Items { get; set; } = []; public int Count => Items.Count; }
        """;

    private const string Uses = """
        using Contracts;
        [assembly: Cachewright.CacheValue(typeof(Person), TrustReadOnlyMembers = true)]
        [assembly: Cachewright.CacheValue(typeof(Named), TrustReadOnlyMembers = true)]
        [assembly: Cachewright.CacheValue(typeof(Page<Person>), TrustReadOnlyMembers = true)]
        namespace Cases;

        public static class CompiledCases
        {
            public static Line Record() => new(1, "a") { Count = 2 };
            public static Discount DerivedRecord() => new(1, null, 2.5m) { Count = 3 };
            public static Sealed Required() => new(1) { Name = "a" };
            public static Point RecordStruct() => new(1, 2);
            public static Contracts.Range ReadOnlyRecordStruct() => new(1, 2);
            public static Money Struct() => new(1.5m);
            public static Kept CapturedParameter() => new(1.5m);
            public static Derived DerivedClass() => new() { Id = 1, Name = "a", Code = "b" };
            public static Taken PrivateSetter() => new(1, "a");
            public static Filled Filled() => new() { Numbers = { 1, 2 }, Names = { ["a"] = 1 } };
            public static Partial Ignored() => new() { Id = 1 };
            public static Person Trusted() => new() { First = "a", Last = "b" };
            public static Named TrustedConstructor() => new("a");
            public static Page<Person> TrustedGeneric() => new() { Items = { new() { First = "a" } } };
        }
        """;

    private static readonly Lazy<CodecHarness> Harness = new(() =>
    {
        CSharpCompilation library = TestCompilation.Create(Contracts).WithAssemblyName("Contracts");
        CSharpCompilation user = TestCompilation
            .Create(Uses)
            .AddReferences(TestCompilation.ToReferenceAssembly(library));
        return new CodecHarness(user, library);
    });

    public static TheoryData<string> Names() => [.. Harness.Value.Names];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_value_comes_back_as_it_was(string name)
    {
        byte[] bytes = Harness.Value.Write(name);

        object? copy = Harness.Value.Read(name, bytes);

        Assert.Equal(ValueDump.Of(Harness.Value.Original(name)), ValueDump.Of(copy));
    }
}
