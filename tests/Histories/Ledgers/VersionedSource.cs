using System.IO.MemoryMappedFiles;

namespace Cachewright.Histories.Ledgers;

/// <summary>
/// The truth: a version per cell, in a file that all processes map. Reading and bumping are atomic, so the source is linearizable, and a
/// process that is killed leaves nothing half done. Behind the versions stands, per process, whether it is to die at its next commit.
/// </summary>
internal sealed unsafe class VersionedSource : IDisposable
{
    private const int Processes = 4096;

    private readonly MemoryMappedFile _file;
    private readonly MemoryMappedViewAccessor _view;
    private readonly long* _words;

    private VersionedSource(MemoryMappedFile file)
    {
        _file = file;
        _view = file.CreateViewAccessor();
        byte* start = null;
        _view.SafeMemoryMappedViewHandle.AcquirePointer(ref start);
        _words = (long*)start;
    }

    /// <summary>Makes the file, or opens it where it exists.</summary>
    public static VersionedSource Open(string path) =>
        new(
            MemoryMappedFile.CreateFromFile(
                path,
                FileMode.OpenOrCreate,
                null,
                (Layout.Cells + Processes) * sizeof(long)
            )
        );

    public long Read(int cell) => Volatile.Read(ref _words[cell]);

    public long Bump(int cell) => Interlocked.Increment(ref _words[cell]);

    /// <summary>Tells a process to die at its next commit.</summary>
    public void Condemn(int process) => Volatile.Write(ref _words[Layout.Cells + process], 1);

    public bool IsCondemned(int process) => Volatile.Read(ref _words[Layout.Cells + process]) != 0;

    public void Dispose()
    {
        _view.SafeMemoryMappedViewHandle.ReleasePointer();
        _view.Dispose();
        _file.Dispose();
    }
}
