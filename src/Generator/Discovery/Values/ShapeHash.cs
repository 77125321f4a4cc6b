using System.Security.Cryptography;
using System.Text;

namespace Cachewright.Generator.Discovery.Values;

/// <summary>64 bits of SHA-256 over text: the same on every machine and in every build.</summary>
internal static class ShapeHash
{
    public static ulong Of(string text)
    {
        using SHA256 sha256 = SHA256.Create();
        byte[] hash = sha256.ComputeHash(Encoding.UTF8.GetBytes(text));
        ulong value = 0;
        for (int index = 0; index < 8; index++)
        {
            value = (value << 8) | hash[index];
        }

        return value;
    }
}
