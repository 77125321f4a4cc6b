using System.Diagnostics;
using Xunit;

namespace Cachewright.Package.Tests;

/// <summary>Runs the <c>dotnet</c> command, or a program that it made, and fails the test with its output when it fails.</summary>
internal static class DotnetCommand
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(5);

    public static Task<string> RunAsync(string workingDirectory, params string[] arguments) =>
        RunProgramAsync("dotnet", workingDirectory, arguments);

    /// <summary>Runs what must fail, and returns what it said.</summary>
    public static async Task<string> FailAsync(string workingDirectory, params string[] arguments)
    {
        (int status, string output) = await EndAsync("dotnet", workingDirectory, arguments);
        Assert.True(status != 0, $"dotnet {string.Join(' ', arguments)} did not fail:\n{output}");
        return output;
    }

    public static async Task<string> RunProgramAsync(string program, string workingDirectory, params string[] arguments)
    {
        (int status, string output) = await EndAsync(program, workingDirectory, arguments);
        Assert.True(status == 0, $"{program} {string.Join(' ', arguments)} ended with {status}:\n{output}");
        return output;
    }

    private static async Task<(int Status, string Output)> EndAsync(
        string program,
        string workingDirectory,
        string[] arguments
    )
    {
        ProcessStartInfo start = new(program, arguments)
        {
            WorkingDirectory = workingDirectory,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };

        // A build node that stays behind would keep the pipes of this process open.
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        start.Environment["UseSharedCompilation"] = "false";

        using CancellationTokenSource deadline = CancellationTokenSource.CreateLinkedTokenSource(
            TestContext.Current.CancellationToken
        );
        deadline.CancelAfter(Limit);

        using Process process = Process.Start(start)!;
        try
        {
            Task<string> output = process.StandardOutput.ReadToEndAsync(deadline.Token);
            Task<string> errors = process.StandardError.ReadToEndAsync(deadline.Token);
            await process.WaitForExitAsync(deadline.Token);
            return (process.ExitCode, await output + await errors);
        }
        finally
        {
            if (!process.HasExited)
            {
                process.Kill(entireProcessTree: true);
            }
        }
    }
}
