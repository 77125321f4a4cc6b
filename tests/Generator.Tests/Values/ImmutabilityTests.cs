namespace Cachewright.Generator.Tests.Values;

public sealed class ImmutabilityTests
{
    private const string Types = """
        public sealed record Frozen(int Id, string? Name, ImmutableArray<DateTime> Times);
        public record Open(int Id);
        public sealed record Settable(int Id) { public string? Name { get; set; } }
        public sealed record WithList(List<int> Items);
        public sealed record WithReadOnlyList(IReadOnlyList<int> Items);
        public sealed record WithBytes(byte[] Bytes);
        public sealed class GetOnly(int id) { public int Id { get; } = id; public string Text => $"{Id}"; }
        public sealed class PrivateSetter { public PrivateSetter(int id) => Id = id; public int Id { get; private set; } }
        public sealed class ReadOnlyField(int id) { public readonly int Id = id; }
        public sealed class Field { public int Id; }
        public sealed class Hidden { private int _id; public Hidden(int id) => _id = id; public int Id => _id; public void Next() => _id++; }
        public struct MutableStruct { public int Id { get; set; } public string Name; }
        public struct StructWithList { public List<int> Items { get; set; } }
        public abstract class Base { public int Id { get; init; } }
        public sealed class Derived : Base { public int Other { get; init; } }
        public abstract class SettableBase { public int Id { get; set; } }
        public sealed class OfSettableBase : SettableBase { public int Other { get; init; } }
        public sealed record Tree(string Name, ImmutableArray<Tree> Children);
        public sealed record MixedTree(string Name, ImmutableArray<MixedTree> Children, MixedLeaf Leaf);
        public sealed class MixedLeaf { public MixedTree? Back { get; set; } }
        """;

    [Theory]
    [InlineData("int")]
    [InlineData("string")]
    [InlineData("decimal?")]
    [InlineData("Uri")]
    [InlineData("DayOfWeek")]
    [InlineData("(int, string)")]
    [InlineData("KeyValuePair<int, string>")]
    [InlineData("ImmutableArray<string>")]
    [InlineData("ImmutableDictionary<string, ImmutableList<Frozen>>")]
    [InlineData("System.Collections.Frozen.FrozenSet<int>")]
    [InlineData("System.Collections.Frozen.FrozenDictionary<int, Frozen>")]
    [InlineData("Frozen")]
    [InlineData("Frozen?")]
    [InlineData("GetOnly")]
    [InlineData("ReadOnlyField")]
    [InlineData("MutableStruct")]
    [InlineData("Derived")]
    [InlineData("Tree")]
    public void Is_immutable(string type) => Assert.True(ValueFacts.Model(type, Types).IsImmutable);

    [Theory]
    [InlineData("byte[]")]
    [InlineData("int[]")]
    [InlineData("List<int>")]
    [InlineData("IReadOnlyList<int>")]
    [InlineData("(int, List<int>)")]
    [InlineData("ImmutableArray<int[]>")]
    [InlineData("Open")]
    [InlineData("Settable")]
    [InlineData("WithList")]
    [InlineData("WithReadOnlyList")]
    [InlineData("WithBytes")]
    [InlineData("PrivateSetter")]
    [InlineData("Field")]
    [InlineData("Hidden")]
    [InlineData("StructWithList")]
    [InlineData("OfSettableBase")]
    [InlineData("MixedTree")]
    public void Is_not_immutable(string type) => Assert.False(ValueFacts.Model(type, Types).IsImmutable);
}
