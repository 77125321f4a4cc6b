namespace Cachewright.Runtime.Tests.DependencyInjection.Services;

/// <summary>What was disposed, in order: instances are numbered as they were made.</summary>
internal sealed class DisposalLog
{
    private readonly List<string> _entries = [];
    private int _made;

    public IReadOnlyList<string> Entries => _entries;

    public int Made => _made;

    public string NextName(string kind) => $"{kind} {++_made}";

    public void Add(string name) => _entries.Add(name);
}
