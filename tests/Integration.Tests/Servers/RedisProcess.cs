using System.Diagnostics;
using System.Globalization;

namespace Cachewright.Integration.Servers;

/// <summary>
/// One run of <c>redis-server</c>, from its start to its end.
/// </summary>
/// <remarks>
/// A shell stands between us and the server and reads from a pipe whose other end is ours. When this process dies, however it dies,
/// the pipe closes and the shell kills the server.
/// </remarks>
internal sealed class RedisProcess : IAsyncDisposable
{
    private const string Script =
        "redis-server \"$@\" </dev/null & server=$!; echo \"pid $server\"; cat >/dev/null; kill -9 $server 2>/dev/null; wait $server";

    /// <summary>What a server, or a sentinel, says when it can be asked.</summary>
    private static readonly string[] _readyLines = ["Ready to accept connections", "Sentinel ID is"];

    private readonly Process _shell;
    private readonly List<string> _log = [];
    private readonly TaskCompletionSource<int> _processId = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _ready = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private RedisProcess(IEnumerable<string> arguments)
    {
        ProcessStartInfo start = new("/bin/sh")
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (string argument in (string[])["-c", Script, "redis-server", .. arguments])
        {
            start.ArgumentList.Add(argument);
        }

        _shell = new Process { StartInfo = start, EnableRaisingEvents = true };
        _shell.OutputDataReceived += (_, line) => OnLine(line.Data);
        _shell.ErrorDataReceived += (_, line) => OnLine(line.Data);
        _shell.Exited += (_, _) => End();
    }

    /// <summary>The server's process id.</summary>
    public int Id => _processId.Task.Result;

    /// <summary>Starts a server and waits until it accepts connections.</summary>
    public static async Task<RedisProcess> StartAsync(IEnumerable<string> arguments)
    {
        RedisProcess process = new(arguments);
        process._shell.Start();
        process._shell.BeginOutputReadLine();
        process._shell.BeginErrorReadLine();
        try
        {
            await process._ready.Task.WaitAsync(TimeSpan.FromSeconds(20));
        }
        catch
        {
            await process.DisposeAsync();
            throw;
        }

        return process;
    }

    /// <summary>Ends the server with SIGTERM and waits for it.</summary>
    public async Task TerminateAsync()
    {
        Signals.SendTerminate(Id);
        await _ended.Task.WaitAsync(TimeSpan.FromSeconds(20));
        await DisposeAsync();
    }

    /// <summary>Kills the server (if it still runs) and the shell.</summary>
    public async ValueTask DisposeAsync()
    {
        if (!_shell.HasExited)
        {
            _shell.StandardInput.Close();
            await _shell.WaitForExitAsync();
        }

        _shell.Dispose();
    }

    private void OnLine(string? line)
    {
        if (line is null)
        {
            return;
        }

        lock (_log)
        {
            _log.Add(line);
        }

        if (line.StartsWith("pid ", StringComparison.Ordinal))
        {
            _processId.TrySetResult(int.Parse(line.AsSpan(4), CultureInfo.InvariantCulture));
        }
        else if (_readyLines.Any(ready => line.Contains(ready, StringComparison.Ordinal)))
        {
            _ready.TrySetResult();
        }
        else if (line.Contains("bye bye", StringComparison.Ordinal))
        {
            End();
        }
        else if (line.Contains("Failed listening", StringComparison.Ordinal))
        {
            _ready.TrySetException(new InvalidOperationException(line));
        }
    }

    private void End()
    {
        string log;
        lock (_log)
        {
            log = string.Join('\n', _log);
        }

        _ready.TrySetException(new InvalidOperationException($"redis-server did not start:\n{log}"));
        _ended.TrySetResult();
    }
}
