using System.Runtime.InteropServices;

namespace Cachewright.Histories.Recording;

/// <summary>
/// Appends the records of one process to its file. Reads wait in a buffer for the next write: a killed process loses some, and
/// the check sees a little less. What others must know of is in the file when <see cref="AddAtOnce"/> returns.
/// </summary>
internal sealed class HistoryWriter(string path) : IDisposable
{
    private readonly Lock _lock = new();
    private readonly FileStream _file = new(path, FileMode.CreateNew, FileAccess.Write, FileShare.Read, 64 * 1024);

    /// <summary>Adds a record that may be lost.</summary>
    public void Add(in HistoryRecord record)
    {
        lock (_lock)
        {
            Append(in record);
        }
    }

    /// <summary>Adds a record that outlives the process.</summary>
    public void AddAtOnce(in HistoryRecord record)
    {
        lock (_lock)
        {
            Append(in record);
            _file.Flush();
        }
    }

    public void Dispose()
    {
        lock (_lock)
        {
            _file.Dispose();
        }
    }

    private void Append(in HistoryRecord record) =>
        _file.Write(MemoryMarshal.AsBytes(MemoryMarshal.CreateReadOnlySpan(in record, 1)));
}
