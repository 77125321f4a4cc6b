using Cachewright.Generator.Model.Values;

namespace Cachewright.Generator.Tests.Values;

public sealed class FingerprintTests
{
    private const string Before = """
        public class Product { public string First { get; set; } = ""; public string Last { get; set; } = ""; public Kind Kind { get; set; } public List<Part> Parts { get; set; } = []; }
        public enum Kind { Old = 1, New = 2 }
        public class Part { public int Size { get; set; } public Part? Next { get; set; } }
        """;

    [Theory]
    [InlineData(
        "swapped members",
        "string First",
        "string Temp",
        "string Last",
        "string First",
        "string Temp",
        "string Last"
    )]
    [InlineData("a renamed member", "First", "Forename")]
    [InlineData("another type", "int Size", "long Size")]
    [InlineData("nullability", "string First", "string? First")]
    [InlineData("nullability of elements", "List<Part> Parts", "List<Part?> Parts")]
    [InlineData("another collection", "List<Part>", "Part[]")]
    [InlineData("an enum's value", "New = 2", "New = 3")]
    [InlineData("an enum's name", "New = 2", "Newer = 2")]
    [InlineData("an enum's size", "enum Kind", "enum Kind : byte")]
    [InlineData("a renamed type", "Part", "Piece")]
    [InlineData("an added member", "int Size", "int Width { get; set; } public int Size")]
    [InlineData("a member of a type that contains itself", "Part? Next", "Part? Following")]
    [InlineData("a removed member", "public int Size { get; set; } ", "")]
    [InlineData("a removed name of an enum", "Old = 1, ", "")]
    [InlineData("an added name of an enum", "Old = 1, ", "Old = 1, Oldest = 0, ")]
    [InlineData("swapped values of an enum", "Old = 1, New = 2", "Old = 2, New = 1")]
    [InlineData(
        "a class that becomes a struct",
        "class Part { public int Size { get; set; } public Part? Next { get; set; } }",
        "struct Part { public int Size { get; set; } }"
    )]
    [InlineData(
        "another base",
        "class Part {",
        "class Sized { public int Weight { get; set; } } public class Part : Sized {"
    )]
    [InlineData(
        "another namespace",
        "public class Part { public int Size { get; set; } public Part? Next { get; set; } }",
        "namespace Other { public class Part { public int Size { get; set; } public Part? Next { get; set; } } }",
        "List<Part>",
        "List<Other.Part>"
    )]
    public void A_change_of_shape_changes_the_fingerprint(string change, params string[] replacements)
    {
        string after = Replace(replacements);

        Assert.NotEqual(Before, after);
        Assert.True(Fingerprint(Before) != Fingerprint(after), change);
    }

    [Theory]
    [InlineData("a computed property", "int Size", "bool IsLarge => Size > 3; public int Size")]
    [InlineData("a method", "int Size", "int Half() => Size / 2; public int Size")]
    [InlineData("a static member", "int Size", "static int Largest { get; set; } public int Size")]
    [InlineData("the order of an enum's names", "Old = 1, New = 2", "New = 2, Old = 1")]
    [InlineData("an accessor", "int Size { get; set; }", "int Size { get; init; }")]
    [InlineData(
        "documentation",
        "public class Product {",
        "/// <summary>What we sell.</summary>\npublic class Product { /* all of it */"
    )]
    [InlineData(
        "an attribute that says nothing about storing",
        "public int Size",
        "[Obsolete(\"Old.\")] public int Size"
    )]
    [InlineData("an interface", "class Part {", "interface ISized { int Size { get; } } public class Part : ISized {")]
    [InlineData("being sealed", "public class Part", "public sealed class Part")]
    [InlineData("being internal", "public enum Kind", "internal enum Kind", "public Kind Kind", "internal Kind Kind")]
    [InlineData("a default", "public int Size { get; set; }", "public int Size { get; set; } = 3;")]
    [InlineData(
        "being partial",
        "public class Part { public int Size { get; set; }",
        "public partial class Part; public partial class Part { public int Size { get; set; }"
    )]
    [InlineData(
        "the order of declarations",
        "public enum Kind { Old = 1, New = 2 }",
        "",
        "public Part? Next { get; set; } }",
        "public Part? Next { get; set; } } public enum Kind { Old = 1, New = 2 }"
    )]
    [InlineData(
        "the order of usings",
        "public class Product",
        "using System.Text; using System.Numerics; public class Product"
    )]
    [InlineData(
        "the version of the assembly",
        "public class Product",
        "[assembly: System.Reflection.AssemblyVersion(\"9.8.7.6\")] public class Product"
    )]
    [InlineData(
        "an ignored member",
        "int Size",
        "int Ignored { get; set; } public int Size",
        "public int Ignored",
        "[IgnoreDataMember] public int Ignored"
    )]
    public void What_is_not_stored_does_not_change_the_fingerprint(string change, params string[] replacements)
    {
        string after = Replace(replacements);

        Assert.NotEqual(Before, after);
        Assert.True(Fingerprint(Before) == Fingerprint(after), change);
    }

    [Theory]
    [InlineData("(string First, string Last)", "(string Last, string First)")]
    [InlineData("(string Left, string Right)", "(string, string)")]
    [InlineData("int", "int?")]
    [InlineData("int", "long")]
    [InlineData("System.Collections.Immutable.ImmutableArray<int>", "int[]")]
    [InlineData("Dictionary<string, string>", "Dictionary<string, string?>")]
    [InlineData("List<string>", "List<string?>")]
    [InlineData("List<int>", "IList<int>")]
    [InlineData("Dictionary<string, int>", "Dictionary<string, long>")]
    public void Results_of_different_shape_have_different_fingerprints(string one, string other) =>
        Assert.NotEqual(ValueFacts.Model(one).Fingerprint, ValueFacts.Model(other).Fingerprint);

    [Theory]
    [InlineData(
        "public record Product(string First, string Last);",
        "public record Product(string Last, string First);"
    )]
    [InlineData(
        "public class Product(string first, string last) { public string First { get; } = first; public string Last { get; } = last; }",
        "public class Product(string first, string last) { public string Last { get; } = last; public string First { get; } = first; }"
    )]
    public void The_order_of_members_is_part_of_the_fingerprint(string one, string other) =>
        Assert.NotEqual(Fingerprint(one), Fingerprint(other));

    [Fact]
    public void The_order_of_a_constructors_parameters_is_not_since_members_are_stored_as_declared() =>
        Assert.Equal(
            Fingerprint(
                "public class Product(string first, string last) { public string First { get; } = first; public string Last { get; } = last; }"
            ),
            Fingerprint(
                "public class Product(string last, string first) { public string First { get; } = first; public string Last { get; } = last; }"
            )
        );

    [Fact]
    public void The_name_of_the_assembly_and_a_new_compilation_do_not_change_the_fingerprint()
    {
        (ValueModel? model, _) = ValueFacts.Read(ValueFacts.Compile("Product", Before).WithAssemblyName("Renamed"));

        Assert.Equal(Fingerprint(Before), model!.Fingerprint);
    }

    [Fact]
    public void A_key_of_MessagePack_is_part_of_the_fingerprint()
    {
        string source = "[MessagePackObject] public class Product { [Key(0)] public int Id { get; set; } }";

        Assert.NotEqual(Fingerprint(source), Fingerprint(source.Replace("Key(0)", "Key(1)")));
    }

    [Theory]
    [InlineData("Union(0", "Union(1")]
    [InlineData("int[,]", "int[,,]")]
    [InlineData("class Dog : IAnimal { ", "class Dog : IAnimal { public int Age { get; set; } ")]
    public void A_union_and_an_array_are_part_of_the_fingerprint(string before, string after)
    {
        string source = """
            public class Product { public IAnimal? Animal { get; set; } public int[,]? Grid { get; set; } }
            [Union(0, typeof(Dog))] public interface IAnimal;
            public class Dog : IAnimal { public int Id { get; set; } }
            """;

        Assert.NotEqual(source, source.Replace(before, after));
        Assert.NotEqual(Fingerprint(source), Fingerprint(source.Replace(before, after)));
    }

    [Fact]
    public void The_fingerprint_is_the_same_wherever_the_type_is_reached_from()
    {
        ulong asChild = ValueFacts
            .Model("Product", Before)
            .Types.Single(shape => shape.Identity.TypeName == "global::Part")
            .Identity.Fingerprint;

        Assert.Equal(ValueFacts.Model("Part", Before).Fingerprint, asChild);
    }

    [Theory]
    [InlineData("typeof(Dashed)", "typeof(Dotted)")]
    [InlineData("typeof(Dashed)", "typeof(Dashed), 3")]
    [InlineData("typeof(Dashed), 3", "typeof(Dashed), 4")]
    [InlineData("[MessagePackFormatter(typeof(Dashed))]", "")]
    public void A_formatter_and_its_arguments_are_part_of_the_fingerprint(string before, string after)
    {
        string first = before.StartsWith('[') ? "typeof(Dashed)" : before;
        string source = $$"""
            public class Product { [MessagePackFormatter({{first}})] public int Id { get; set; } }
            public class Dotted : Dashed;
            public class Dashed(int shift) : MessagePack.Formatters.IMessagePackFormatter<int>
            {
                public Dashed() : this(0) { }
                public void Serialize(ref MessagePackWriter writer, int value, MessagePackSerializerOptions options) => writer.Write(value + shift);
                public int Deserialize(ref MessagePackReader reader, MessagePackSerializerOptions options) => reader.ReadInt32() - shift;
            }
            """;

        Assert.NotEqual(source, source.Replace(before, after));
        Assert.NotEqual(Fingerprint(source), Fingerprint(source.Replace(before, after)));
    }

    /// <summary>A change of this number throws away every entry of every application at its next deployment; make it on purpose.</summary>
    [Fact]
    public void The_fingerprint_does_not_change_between_builds_of_the_generator() =>
        Assert.Equal(7953986610385836788UL, Fingerprint(Before));

    private static ulong Fingerprint(string source) => ValueFacts.Model("Product", source).Fingerprint;

    private static string Replace(string[] replacements)
    {
        string after = Before;
        for (int index = 0; index < replacements.Length; index += 2)
        {
            after = after.Replace(replacements[index], replacements[index + 1]);
        }

        return after;
    }
}
