using MessagePack;

namespace Cases;

/// <summary>Keys of members that are inherited, overridden or hidden.</summary>
internal static class InheritedKeyCases
{
    internal static KeyedDerived Inherited() =>
        new()
        {
            Id = 1,
            Name = "n",
            Other = 2,
        };

    internal static KeyedOverride Override() => new() { Id = 1, Name = "n" };

    internal static KeyedImplementation Abstract() => new() { Id = 4 };

    internal static KeyedHiding Hiding()
    {
        KeyedHiding value = new() { Id = 5, Name = "n" };
        ((KeyedBase)value).Id = 7;
        return value;
    }

    internal static NamedHiding HidingByName()
    {
        NamedHiding value = new() { Id = 5 };
        ((NamedBase)value).Id = 7;
        return value;
    }

    internal static KeyedByInheritance Unannotated() => new() { Id = 1, Other = 2 };

    internal static KeyedOverPlain OverPlain() => new() { Id = 1, Other = 2 };
}

[MessagePackObject]
public class KeyedBase
{
    [Key(0)]
    public virtual int Id { get; set; }

    [Key(1)]
    public string? Name;
}

[MessagePackObject]
public class KeyedDerived : KeyedBase
{
    [Key(3)]
    public int Other { get; set; }
}

[MessagePackObject]
public class KeyedOverride : KeyedBase
{
    public override int Id { get; set; }
}

public abstract class KeyedAbstract
{
    [Key(1)]
    public abstract int Id { get; set; }
}

[MessagePackObject]
public class KeyedImplementation : KeyedAbstract
{
    public override int Id { get; set; }
}

[MessagePackObject]
public class KeyedHiding : KeyedBase
{
    [Key(2)]
    public new int Id { get; set; }
}

[MessagePackObject]
public class NamedBase
{
    [Key("base")]
    public int Id { get; set; }
}

[MessagePackObject]
public class NamedHiding : NamedBase
{
    [Key("own")]
    public new int Id { get; set; }
}

[MessagePackObject]
public class KeyedSecond
{
    [Key(1)]
    public int Id { get; set; }
}

/// <summary>The annotation of its base is its own.</summary>
public class KeyedByInheritance : KeyedSecond
{
    [Key(0)]
    public int Other { get; set; }
}

public class PlainWithKey
{
    [Key(1)]
    public int Id { get; set; }
}

[MessagePackObject]
public class KeyedOverPlain : PlainWithKey
{
    [Key(0)]
    public int Other { get; set; }
}
