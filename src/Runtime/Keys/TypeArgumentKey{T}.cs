using System.Text;

namespace Cachewright.Keys;

/// <summary>The name of a type in keys, made once per type.</summary>
internal static class TypeArgumentKey<T>
{
    /// <summary>The escaped name.</summary>
    public static readonly byte[] Utf8 = Encode();

    private static byte[] Encode()
    {
        StringBuilder name = new();
        TypeKeyName.Append(name, typeof(T));
        KeyBuffer buffer = new(stackalloc byte[256]);
        KeyText.WriteValue(ref buffer, name.ToString());
        byte[] utf8 = buffer.Written.ToArray();
        buffer.Dispose();
        return utf8;
    }
}
