namespace Cachewright.Generator.Model.Values;

/// <summary>A record, class, struct or tuple: its members one after the other.</summary>
/// <param name="Identity">What every codec says about its type.</param>
/// <param name="IsSealed">Whether no subtype is possible, so that the run-time type needs no look.</param>
/// <param name="Layout">How the members are told apart in the bytes.</param>
/// <param name="Members">What is stored, in the order of the bytes.</param>
/// <param name="Construction">How a value is made of them.</param>
/// <param name="Callbacks">What the value wants to be told; null: nothing.</param>
internal sealed record ObjectShape(
    CodecIdentity Identity,
    bool IsSealed,
    ObjectLayout Layout,
    EquatableArray<MemberShape> Members,
    ObjectConstruction Construction,
    SerializationCallbacks? Callbacks = null
) : TypeShape(Identity);
