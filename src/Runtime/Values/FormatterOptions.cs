using System.ComponentModel;
using MessagePack;

namespace Cachewright.Values;

/// <summary>
/// What a formatter named by <c>[MessagePackFormatter]</c> is called with: MessagePack's limits for untrusted data, and a resolver without reflection.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class FormatterOptions
{
    /// <summary>The options. Their resolver knows scalars and the types that <see cref="CacheValueAttribute"/> lists.</summary>
    public static MessagePackSerializerOptions Untrusted { get; } =
        new MessagePackSerializerOptions(new FormatterResolver()).WithSecurity(MessagePackSecurity.UntrustedData);
}
