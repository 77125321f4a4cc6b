namespace Cachewright.Generator.Model.Values;

/// <summary>What every codec says about its type.</summary>
/// <param name="TypeName">The type in emitted form, without a nullable annotation of its own.</param>
/// <param name="CodecName">The simple name of the codec class.</param>
/// <param name="Fingerprint">The hash of the shape of everything that is reached from the type.</param>
/// <param name="IsImmutable">Whether a value and everything in it never changes.</param>
/// <param name="IsRecursive">Whether a value can contain another of its own type, so that depth is counted.</param>
/// <param name="IsReference">Whether it is a reference type, which the codec writes as nil where it is null.</param>
/// <param name="AcceptedIds">The ids of warnings that come with what the codec names, for a pragma; or empty.</param>
internal sealed record CodecIdentity(
    string TypeName,
    string CodecName,
    ulong Fingerprint,
    bool IsImmutable,
    bool IsRecursive,
    bool IsReference,
    string AcceptedIds
)
{
    /// <summary>The type of a value that may be absent.</summary>
    public string NullableTypeName => IsReference ? TypeName + "?" : TypeName;
}
