using Cachewright.Values;
using MessagePack;
using MessagePack.Formatters;

namespace Cachewright.CompilerServices;

/// <summary>What formatters are called with: MessagePack's limits for untrusted data, and no resolver.</summary>
internal static class FormatterOptions
{
    /// <summary>The one set of options.</summary>
    public static MessagePackSerializerOptions WithoutResolver { get; } =
        new MessagePackSerializerOptions(new NoResolver()).WithSecurity(MessagePackSecurity.UntrustedData);

    private sealed class NoResolver : IFormatterResolver
    {
        public IMessagePackFormatter<T>? GetFormatter<T>() =>
            throw new ValueNotCacheableException(
                $"A custom formatter asks its options' resolver for a formatter of {typeof(T)}, but is called without resolvers. "
                    + "Let it call that formatter, or the writer and reader, directly."
            );
    }
}
