using MessagePack;

namespace Origins;

/// <summary>A type of an assembly that knows MessagePack only. It brings code that is called when it is written and read.</summary>
[MessagePackObject]
public sealed class Origin : IMessagePackSerializationCallbackReceiver
{
    [Key(0)]
    public string Place { get; set; } = "";

    [Key(1)]
    [MessagePackFormatter(typeof(WeightFormatter), "g")]
    public Weight Weight { get; set; }

    /// <summary>What its callbacks have to say.</summary>
    [IgnoreMember]
    public string History { get; private set; } = "made";

    public void OnBeforeSerialize() => History += ", written";

    public void OnAfterDeserialize() => History += ", read";

    public override string ToString() => $"{Weight.Grams} g from {Place}";
}
