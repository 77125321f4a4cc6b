using System.Buffers;
using System.ComponentModel;
using MessagePack;

namespace Cachewright.Values;

/// <summary>Bytes: MessagePack's binary, or nil.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class BytesFormat
{
    /// <summary>Reads an array of bytes.</summary>
    /// <param name="reader">Stands at it.</param>
    public static byte[]? Read(ref MessagePackReader reader) => reader.ReadBytes()?.ToArray();
}
