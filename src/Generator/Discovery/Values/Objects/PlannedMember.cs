namespace Cachewright.Generator.Discovery.Values.Objects;

/// <summary>A member and its place in the bytes.</summary>
/// <param name="Member">The member.</param>
/// <param name="Position">Its place in an array.</param>
/// <param name="Key">Its name in a map; empty in an array.</param>
/// <param name="IsDerived">Computed: written because MessagePack does, skipped when read.</param>
internal sealed record PlannedMember(MemberCandidate Member, int Position, string Key, bool IsDerived)
{
    /// <summary>What identifies the member in the fingerprint.</summary>
    public string Label => Key.Length > 0 ? $"\"{Key}\":{Member.Name}" : $"{Position}:{Member.Name}";
}
