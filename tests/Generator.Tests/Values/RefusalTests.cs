namespace Cachewright.Generator.Tests.Values;

public sealed class RefusalTests
{
    [Theory]
    [InlineData("CW4001", "Stream Image { get; set; } = null!;", "'Product.Image' is of type 'Stream', a stream")]
    [InlineData(
        "CW4001",
        "MemoryStream Image { get; set; } = null!;",
        "'Product.Image' is of type 'MemoryStream', a stream"
    )]
    [InlineData("CW4001", "Task<int> Later { get; set; } = null!;", "'Product.Later' is of type 'Task<int>', work")]
    [InlineData(
        "CW4001",
        "Func<int> Compute { get; set; } = null!;",
        "'Product.Compute' is of type 'Func<int>', a delegate"
    )]
    [InlineData(
        "CW4001",
        "IQueryable<int> Query { get; set; } = null!;",
        "'Product.Query' is of type 'IQueryable<int>', a query"
    )]
    [InlineData(
        "CW4001",
        "IAsyncEnumerable<int> Feed { get; set; } = null!;",
        "'Product.Feed' is of type 'IAsyncEnumerable<int>'"
    )]
    [InlineData("CW4001", "unsafe int* Pointer { get; set; }", "'Product.Pointer' is of type 'int*', a pointer")]
    [InlineData("CW4001", "Buffer Buffer { get; set; }", "'Product.Buffer' is of type 'Buffer', an inline array")]
    [InlineData("CW4001", "nint Handle { get; set; }", "'Product.Handle' is of type 'nint'")]
    [InlineData(
        "CW4001",
        "int[,,,,] Grid { get; set; } = null!;",
        "'Product.Grid' is of type 'int[*,*,*,*,*]', an array of more than four dimensions"
    )]
    [InlineData(
        "CW4001",
        "System.Timers.Timer Timer { get; set; } = null!;",
        "'Product.Timer' is of type 'Timer', a type of the framework"
    )]
    [InlineData(
        "CW4001",
        "System.Text.StringBuilder Text { get; set; } = null!;",
        "'Product.Text' is of type 'StringBuilder', a text in the making. Store its ToString() as a string"
    )]
    [InlineData("CW4001", "Lazy<int> Late { get; set; } = null!;", "'Product.Late' is of type 'Lazy<int>'")]
    [InlineData(
        "CW4001",
        "Exception Problem { get; set; } = null!;",
        "'Product.Problem' is of type 'Exception', an exception"
    )]
    [InlineData("CW4001", "PagedList Page { get; set; } = [];", "'Product.Page' is of type 'PagedList'")]
    [InlineData(
        "CW4001",
        "List<Dictionary<string, Stream>> Streams { get; set; } = [];",
        "'Product.Streams' is of type 'Stream', a stream"
    )]
    [InlineData("CW4001", "Growing<int> Growing { get; set; } = null!;", "ever larger versions of itself")]
    [InlineData(
        "CW4002",
        "object Anything { get; set; } = null!;",
        "'Product.Anything' is of type 'object', which can hold anything"
    )]
    [InlineData("CW4002", "dynamic Anything { get; set; } = null!;", "'Product.Anything' is of type 'dynamic'")]
    [InlineData(
        "CW4002",
        "IDisposable Thing { get; set; } = null!;",
        "'Product.Thing' is of type 'IDisposable', an interface"
    )]
    [InlineData(
        "CW4002",
        "Shape Shape { get; set; } = null!;",
        "'Product.Shape' is of type 'Shape', an abstract class"
    )]
    [InlineData(
        "CW4003",
        "int GetOnly { get; } = 3;",
        "'Product.GetOnly' could not be set when the value is read back. Give it a 'set' or 'init' accessor, or a constructor parameter 'getOnly'"
    )]
    [InlineData("CW4003", "int PrivateSetter { get; private set; }", "'Product.PrivateSetter' could not be set")]
    [InlineData("CW4003", "readonly int Field = 3;", "'Product.Field' could not be set")]
    [InlineData(
        "CW4003",
        "int Backed => _backed; private int _backed; public void Set() => _backed = 1;",
        "'Product.Backed' could not be set"
    )]
    [InlineData("CW4004", "int Get() => _count; private int _count = 1;", "'Product._count' holds state")]
    [InlineData("CW4004", "int Get() => Count; private int Count { get; set; }", "'Product.Count' holds state")]
    [InlineData("CW4004", "Factory Made { get; set; } = new(1, 2);", "'Factory._secret' holds state")]
    [InlineData(
        "CW4005",
        "NeedsMore More { get; set; } = null!;",
        "'NeedsMore' can't be constructed when the value is read back, because no member fits the parameter 'unknown' of type 'int'"
    )]
    [InlineData(
        "CW4005",
        "NeedsOther More { get; set; } = null!;",
        "no member fits the parameter 'id' of type 'string'"
    )]
    [InlineData(
        "CW4005",
        "Unreachable More { get; set; } = null!;",
        "'Unreachable' can't be constructed when the value is read back, because no constructor is accessible"
    )]
    [InlineData(
        "CW4006",
        "int Get() => Inner!.Id; internal Secret? Inner { get; set; } private class Secret { public int Id { get; set; } }",
        "'Product.Inner' is of type 'Product.Secret'"
    )]
    [InlineData("CW4007", "Hiding Two { get; set; } = null!;", "'Hiding.Id' hides 'Hidden.Id'")]
    [InlineData("CW4008", "Unkeyed Keyed { get; set; } = null!;", "'Unkeyed.Id' has no [Key]")]
    [InlineData(
        "CW4008",
        "TwiceKeyed Keyed { get; set; } = null!;",
        "'TwiceKeyed.Other' has the key 1, which 'TwiceKeyed.Id' has too"
    )]
    [InlineData(
        "CW4008",
        "KeyedTwiceByNew Keyed { get; set; } = null!;",
        "'KeyedTwiceByNew.Id' has the key 1, which 'KeyedBase.Id' has too"
    )]
    [InlineData(
        "CW4008",
        "KeyedTwiceByBase Keyed { get; set; } = null!;",
        "'KeyedTwiceByBase.Other' has the key 1, which 'KeyedBase.Id' has too"
    )]
    [InlineData(
        "CW4008",
        "KeyedTwiceByName Keyed { get; set; } = null!;",
        "has the key a, which 'KeyedTwiceByName.One' has too"
    )]
    [InlineData(
        "CW4008",
        "KeyedAnew Keyed { get; set; } = null!;",
        "'KeyedAnew.Virtual' has the [Key] 3, and 'KeyedBase.Virtual', which it overrides, has 2"
    )]
    [InlineData(
        "CW4008",
        "KeyedAndIgnored Keyed { get; set; } = null!;",
        "'KeyedAndIgnored.Virtual' is marked as no part of the value, but overrides 'KeyedBase.Virtual', which has the [Key] 2"
    )]
    [InlineData("CW4003", "KeyedHidingInit Keyed { get; set; } = null!;", "'KeyedInit.Id' could not be set")]
    [InlineData(
        "CW4004",
        "KeyedField Keyed { get; set; } = null!;",
        "'KeyedField._secret' holds state that generated code can't see. Make it a public or internal property; mark it with [IgnoreMember]"
    )]
    [InlineData("CW4004", "KeyedBackingField Keyed { get; set; } = null!;", "'KeyedBackingField._id' holds state")]
    [InlineData("CW4004", "KeyedBoth Keyed { get; set; } = null!;", "'KeyedBoth._id' holds state")]
    [InlineData("CW4004", "KeyedProperty Keyed { get; set; } = null!;", "'KeyedProperty.Secret' holds state")]
    [InlineData("CW4004", "KeyedComputed Keyed { get; set; } = null!;", "'KeyedComputed.Secret' holds state")]
    [InlineData("CW4004", "Unmarked Keyed { get; set; } = null!;", "'Unmarked._secret' holds state")]
    [InlineData("CW4007", "NamedByNew Keyed { get; set; } = null!;", "'NamedByNew.Id' hides 'NamedBase.Id'")]
    [InlineData(
        "CW4008",
        "Formatted Keyed { get; set; } = null!;",
        "'Formatted' names the formatter 'int', which is none. Let it implement IMessagePackFormatter<Formatted>"
    )]
    [InlineData(
        "CW4008",
        "[MessagePackFormatter(typeof(OfText))] int Id { get; set; }",
        "'Product.Id' names the formatter 'OfText', which is for 'string'. Name one for 'int'"
    )]
    [InlineData("CW4008", "[MessagePackFormatter(typeof(OfText))] int? Id { get; set; }", "Name one for 'int?'")]
    [InlineData(
        "CW4008",
        "DerivedOfText Id { get; set; } = null!;",
        "'DerivedOfText' names the formatter 'OfBase', which is for 'FormattedBase'"
    )]
    [InlineData(
        "CW4008",
        "[MessagePackFormatter(typeof(OfAny<>))] int Id { get; set; }",
        "'Product.Id' names the formatter 'OfAny<>', whose type arguments are missing"
    )]
    [InlineData(
        "CW4008",
        "[MessagePackFormatter(typeof(OfSecret))] int Id { get; set; } private class OfSecret : OfInt { }",
        "'Product.OfSecret', which generated code can't reach"
    )]
    [InlineData(
        "CW4008",
        "[MessagePackFormatter(typeof(OfInt), 3)] int Id { get; set; }",
        "'OfInt', which has no accessible constructor that takes the arguments"
    )]
    [InlineData(
        "CW4008",
        "[MessagePackFormatter(typeof(OfHidden))] int Id { get; set; }",
        "'OfHidden', which has neither an accessible constructor without parameters nor a static field 'Instance'"
    )]
    [InlineData(
        "CW4008",
        "[MessagePackFormatter(typeof(OfAbstract))] int Id { get; set; }",
        "'OfAbstract', which is abstract"
    )]
    [InlineData(
        "CW4008",
        "[MessagePackFormatter(typeof(OfShift), \"x\")] int Id { get; set; }",
        "'OfShift', which has no accessible constructor that takes the arguments"
    )]
    [InlineData("CW4008", "KeyedOfIgnored Keyed { get; set; } = null!;", "'KeyedOfIgnored.Virtual' has no [Key]")]
    [InlineData("CW4008", "ITwiceKeyed Case { get; set; } = null!;", "'ITwiceKeyed' has two cases with the key 0")]
    [InlineData("CW4008", "ITwiceListed Case { get; set; } = null!;", "'ITwiceListed' lists 'UnionOne' twice")]
    [InlineData("CW4008", "IForeign Case { get; set; } = null!;", "'IForeign' lists 'Hidden', which is no such type")]
    [InlineData("CW4008", "IVague Case { get; set; } = null!;", "'IVague' lists 'IVaguer', which no value can be")]
    [InlineData(
        "CW4008",
        "INamed Case { get; set; } = null!;",
        "'INamed' has a [Union] that names its case by a string"
    )]
    [InlineData("CW4008", "Concrete Case { get; set; } = null!;", "'Concrete' is a [Union], but neither")]
    [InlineData("CW4001", "IStreams Case { get; set; } = null!;", "'StreamCase.Content' is of type 'Stream'")]
    public void What_would_be_lost_is_refused_by_name(string rule, string member, string expected)
    {
        IReadOnlyList<string> problems = ValueFacts.Problems(
            "Product",
            $"public class Product {{ {Publish(member)} }}\n{Types}"
        );

        string problem = Assert.Single(problems);
        Assert.StartsWith($"{rule}: The result of 'Get' can't be cached: ", problem);
        Assert.Contains(expected, problem);
    }

    [Theory]
    [InlineData("Stream", "the result is of type 'Stream'")]
    [InlineData("object", "the result is of type 'object'")]
    [InlineData("IReadOnlyList<object>", "the result is of type 'object'")]
    public void A_result_that_is_itself_the_problem_is_called_so(string type, string expected) =>
        Assert.Contains(expected, Assert.Single(ValueFacts.Problems(type)));

    [Fact]
    public void Every_member_that_is_refused_is_named()
    {
        string source =
            "public class Product { public Stream One { get; set; } = null!; public Stream Two { get; set; } = null!; public int Three { get; } }";

        IReadOnlyList<string> problems = ValueFacts.Problems("List<Product>", source);

        Assert.Collection(
            problems,
            problem => Assert.Contains("'Product.Three'", problem),
            problem => Assert.Contains("'Product.One'", problem),
            problem => Assert.Contains("'Product.Two'", problem)
        );
    }

    [Theory]
    [InlineData("public int Get() => _count; [NonSerialized] private int _count = 1;")]
    [InlineData("public int Count => 3;")]
    [InlineData("public int Count { get => Other; set => Other = value; } public int Other;")]
    [InlineData("[field: NonSerialized] public int Count { get; } = 3;")]
    [InlineData(
        "[Key(0)] public int Id { get; set; } [IgnoreMember] private int _secret; public void Next() => _secret++;"
    )]
    [InlineData("[Key(0)] public int Id { get => _id; set => _id = value; } private int _id;")]
    [InlineData("[Key(0)] public int Id { get; set; } [IgnoreMember] private int Secret { get; set; }")]
    public void What_is_no_state_is_not_refused(string member) =>
        Assert.Empty(
            ValueFacts.Problems(
                "Product",
                $"{(member.StartsWith("[Key", StringComparison.Ordinal) ? "[MessagePackObject] " : "")}public class Product {{ {member} }}"
            )
        );

    /// <summary>An attribute stands before the modifier.</summary>
    private static string Publish(string member) =>
        member.StartsWith('[') ? member.Replace(")] ", ")] public ") : "public " + member;

    private const string Types = """
        public class OfShift(int shift) : OfInt { public int Shift => shift; }
        public class OfInt : MessagePack.Formatters.IMessagePackFormatter<int> { public void Serialize(ref MessagePackWriter writer, int value, MessagePackSerializerOptions options) { } public int Deserialize(ref MessagePackReader reader, MessagePackSerializerOptions options) => 0; }
        public class OfHidden : OfInt { private OfHidden() { } }
        public abstract class OfAbstract : OfInt { public OfAbstract() { } }
        public class OfAny<T> : MessagePack.Formatters.IMessagePackFormatter<T> { public void Serialize(ref MessagePackWriter writer, T value, MessagePackSerializerOptions options) { } public T Deserialize(ref MessagePackReader reader, MessagePackSerializerOptions options) => default!; }
        public class OfText : OfAny<string>;
        public class OfBase : OfAny<FormattedBase>;
        [MessagePackFormatter(typeof(OfBase))] public class FormattedBase { public int Id { get; set; } }
        public class DerivedOfText : FormattedBase;
        public class PagedList : List<int> { public int Total { get; set; } }
        [System.Runtime.CompilerServices.InlineArray(4)] public struct Buffer { public int First; }
        public class Growing<T> { public Growing<List<T>>? Next { get; set; } }
        public abstract class Shape { public int Id { get; set; } }
        public class Factory { private int _secret; public Factory(int id, int secret) { Id = id; _secret = secret; } public Factory() { } public int Id { get; set; } public int Get() => _secret; }
        public class NeedsMore { public NeedsMore(int id, int unknown) => Id = id + unknown; public int Id { get; set; } }
        public class NeedsOther { public NeedsOther(string id) => Id = id.Length; public int Id { get; set; } }
        public class Unreachable { private Unreachable() { } public static Unreachable Create() => new(); public int Id { get; set; } }
        public class Hidden { public int Id { get; set; } }
        public class Hiding : Hidden { public new int Id { get; set; } }
        [MessagePackObject] public class Unkeyed { public int Id { get; set; } }
        [MessagePackObject] public class KeyedBase { [Key(1)] public int Id { get; set; } [Key(2)] public virtual int Virtual { get; set; } }
        [MessagePackObject] public class KeyedTwiceByNew : KeyedBase { [Key(1)] public new int Id { get; set; } }
        [MessagePackObject] public class KeyedTwiceByBase : KeyedBase { [Key(1)] public int Other { get; set; } }
        [MessagePackObject] public class KeyedTwiceByName { [Key("a")] public int One { get; set; } [Key("a")] public int Two { get; set; } }
        [MessagePackObject] public class KeyedAnew : KeyedBase { [Key(3)] public override int Virtual { get; set; } }
        [MessagePackObject] public class KeyedAndIgnored : KeyedBase { [IgnoreMember] public override int Virtual { get; set; } }
        public class IgnoredBase { [IgnoreMember] public virtual int Virtual { get; set; } }
        [MessagePackObject] public class KeyedOfIgnored : IgnoredBase { public override int Virtual { get; set; } }
        [MessagePackObject] public class KeyedInit { [Key(0)] public int Id { get; init; } }
        [MessagePackObject] public class KeyedHidingInit : KeyedInit { [Key(1)] public new int Id { get; set; } }
        [MessagePackObject] public class KeyedField { [Key(0)] private int _secret; public void Next() => _secret++; }
        [MessagePackObject] public class KeyedBackingField { [Key(0)] private int _id; [IgnoreMember] public int Id { get => _id; set => _id = value; } }
        [MessagePackObject] public class KeyedBoth { [Key(0)] private int _id; [Key(1)] public int Id { get => _id; set => _id = value; } }
        [MessagePackObject] public class KeyedProperty { [Key(0)] private int Secret { get; set; } }
        [MessagePackObject] public class KeyedComputed { [Key(0)] private int Secret { get => Shown; set => Shown = value; } [IgnoreMember] public int Shown; }
        [MessagePackObject] public class Unmarked { [Key(0)] public int Id { get; set; } private int _secret; public void Next() => _secret++; }
        [MessagePackObject(true)] public class NamedBase { public int Id { get; set; } }
        [MessagePackObject(true)] public class NamedByNew : NamedBase { public new int Id { get; set; } }
        [MessagePackObject] public class TwiceKeyed { [Key(1)] public int Id { get; set; } [Key(1)] public int Other { get; set; } }
        [MessagePackFormatter(typeof(int))] public class Formatted { public int Id { get; set; } }
        [Union(0, typeof(UnionOne)), Union(0, typeof(UnionTwo))] public interface ITwiceKeyed;
        [Union(0, typeof(UnionOne)), Union(1, typeof(UnionOne))] public interface ITwiceListed;
        [Union(0, typeof(Hidden))] public interface IForeign;
        [Union(0, typeof(IVaguer))] public interface IVague;
        public interface IVaguer : IVague;
        [Union(0, "Hidden")] public interface INamed;
        [Union(0, typeof(StreamCase))] public interface IStreams;
        [Union(0, typeof(Concrete))] public class Concrete { public int Id { get; set; } }
        public class UnionOne : ITwiceKeyed, ITwiceListed { public int Id { get; set; } }
        public class UnionTwo : ITwiceKeyed { public int Id { get; set; } }
        public class StreamCase : IStreams { public Stream Content { get; set; } = null!; }
        """;
}
