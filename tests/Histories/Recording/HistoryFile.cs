using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Cachewright.Histories.Recording;

/// <summary>Reads what a <see cref="HistoryWriter"/> wrote; a record that was cut by the end of its process is left out.</summary>
internal static class HistoryFile
{
    public static IEnumerable<HistoryRecord> Read(string path)
    {
        byte[] bytes = File.ReadAllBytes(path);
        int whole = bytes.Length - (bytes.Length % Unsafe.SizeOf<HistoryRecord>());
        return MemoryMarshal.Cast<byte, HistoryRecord>(bytes.AsSpan(0, whole)).ToArray();
    }
}
