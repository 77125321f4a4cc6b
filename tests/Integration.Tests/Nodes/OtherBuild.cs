using System.Diagnostics;
using System.Reflection;
using Xunit;

namespace Cachewright.Integration.Nodes;

/// <summary>A process of one of the releases in <c>tests/TwoBuilds</c>.</summary>
internal sealed class OtherBuild : IAsyncDisposable
{
    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(60);

    private readonly Process _process;

    private OtherBuild(Process process) => _process = process;

    /// <summary>Starts a release.</summary>
    /// <param name="release">"Before" or "After".</param>
    /// <param name="configuration">How to reach Redis.</param>
    /// <param name="keyNamespace">The same for all processes of a test.</param>
    public static OtherBuild Start(string release, string configuration, string keyNamespace)
    {
        string program = Path.Combine(
            Setting("TwoBuilds"),
            release,
            "bin",
            Setting("Configuration"),
            "net10.0",
            release + ".dll"
        );
        ProcessStartInfo start = new("dotnet", [program, configuration, keyNamespace])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };
        return new OtherBuild(Process.Start(start)!);
    }

    /// <summary>Has a command carried out.</summary>
    /// <returns>The article's name, its label, and how often the process has loaded.</returns>
    public async Task<string?> AskAsync(string command)
    {
        await _process.StandardInput.WriteLineAsync(command);
        return await _process
            .StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken)
            .AsTask()
            .WaitAsync(_patience);
    }

    public async ValueTask DisposeAsync()
    {
        _process.StandardInput.Close();
        using CancellationTokenSource patience = new(_patience);
        await _process.WaitForExitAsync(patience.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (!_process.HasExited)
        {
            _process.Kill(entireProcessTree: true);
        }

        _process.Dispose();
    }

    private static string Setting(string name) =>
        typeof(OtherBuild)
            .Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
            .Single(attribute => attribute.Key == name)
            .Value!;
}
