using MessagePack;

namespace Cases;

/// <summary>Types that are told when they are written and read.</summary>
internal static class CallbackCases
{
    internal static Told Class() => new() { Id = 1 };

    internal static ToldPrivately Explicit() => new() { Id = 1 };

    internal static ToldAsDerived Derived() => new() { Id = 1 };

    internal static ToldStruct Struct() => new() { Id = 1 };

    internal static ToldStructPrivately ExplicitStruct() => new() { Id = 1 };

    internal static ToldWithList Filled() => new() { Names = { "a" } };

    internal static List<Told?> Listed() => [new() { Id = 1 }, null];
}

[MessagePackObject]
public class Told : IMessagePackSerializationCallbackReceiver
{
    [Key(0)]
    public int Id { get; set; }

    [IgnoreMember]
    public int After { get; private set; }

    public void OnBeforeSerialize() => Id += 10;

    public void OnAfterDeserialize() => After = Id;
}

[MessagePackObject]
public class ToldPrivately : IMessagePackSerializationCallbackReceiver
{
    [Key(0)]
    public int Id { get; set; }

    [IgnoreMember]
    public int After { get; private set; }

    void IMessagePackSerializationCallbackReceiver.OnBeforeSerialize() => Id += 10;

    void IMessagePackSerializationCallbackReceiver.OnAfterDeserialize() => After = Id;
}

public sealed class ToldAsDerived : ToldPrivately;

[MessagePackObject]
public struct ToldStruct : IMessagePackSerializationCallbackReceiver
{
    [Key(0)]
    public int Id { get; set; }

    [IgnoreMember]
    public int After { get; private set; }

    public void OnBeforeSerialize() => Id += 10;

    public void OnAfterDeserialize() => After = Id;
}

[MessagePackObject]
public struct ToldStructPrivately : IMessagePackSerializationCallbackReceiver
{
    [Key(0)]
    public int Id { get; set; }

    [IgnoreMember]
    public int After { get; private set; }

    void IMessagePackSerializationCallbackReceiver.OnBeforeSerialize() => Id += 10;

    void IMessagePackSerializationCallbackReceiver.OnAfterDeserialize() => After = Id;
}

[MessagePackObject]
public sealed class ToldWithList : IMessagePackSerializationCallbackReceiver
{
    [Key(0)]
    public List<string> Names { get; set; } = [];

    [IgnoreMember]
    public int Count { get; private set; }

    public void OnBeforeSerialize() => Names.Add("written");

    public void OnAfterDeserialize() => Count = Names.Count;
}
