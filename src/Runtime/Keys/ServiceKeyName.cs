using System.Globalization;

namespace Cachewright.Keys;

/// <summary>
/// Makes the key of a keyed registration part of the method's name: <c>Shop.ProductCatalog.GetAsync[eu]</c>. Text stands as it is;
/// anything else has its type before it (<c>[@Shop.Region.Eu]</c>), because the key 1 and the key "1" are two registrations.
/// </summary>
internal static class ServiceKeyName
{
    /// <summary>The method's name, escaped, with the key's part where there is a key.</summary>
    /// <exception cref="InvalidOperationException">The key has no text that is the same in every process.</exception>
    public static byte[] Append(string methodName, object? serviceKey)
    {
        KeyBuffer buffer = new(stackalloc byte[256]);
        KeyText.WriteValue(ref buffer, methodName);
        if (serviceKey is not null)
        {
            buffer.Append((byte)'[');
            WriteKey(ref buffer, serviceKey);
            buffer.Append((byte)']');
        }

        byte[] name = buffer.Written.ToArray();
        buffer.Dispose();
        return name;
    }

    /// <summary>Whether the key can be part of a name; under one that can't there is no entry.</summary>
    public static bool CanName(object? serviceKey) =>
        serviceKey is null or string or Type or IFormattable or bool or char;

    private static void WriteKey(ref KeyBuffer buffer, object serviceKey)
    {
        if (serviceKey is string text)
        {
            KeyText.WriteValue(ref buffer, text);
            return;
        }

        buffer.Append((byte)'@');
        KeyText.WriteValue(ref buffer, $"{serviceKey.GetType().FullName}.{StableText(serviceKey)}");
    }

    private static string? StableText(object serviceKey) =>
        serviceKey switch
        {
            Type type => type.FullName,
            IFormattable value => value.ToString(null, CultureInfo.InvariantCulture),
            bool or char => serviceKey.ToString(),
            _ => throw new InvalidOperationException(
                $"The service key '{serviceKey}' of type {serviceKey.GetType()} can't be part of a cache key: it has no text that is "
                    + "the same in every process. Use a string, an enum, a number or a Guid as the key of the registration."
            ),
        };
}
