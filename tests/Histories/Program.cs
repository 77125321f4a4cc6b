using Cachewright.Histories.Runs;
using Cachewright.Histories.Workers;
using Xunit.MicrosoftTestingPlatform;
using Xunit.Runner.InProc.SystemConsole;

namespace Cachewright.Histories;

/// <summary>
/// <c>run</c> records and checks histories, <c>long</c> does so in every mode, <c>figures</c> measures what docs/guarantees.md states, <c>worker</c> is one of the processes of
/// both; anything else goes to the test runner.
/// </summary>
internal static class Program
{
    private static async Task<int> Main(string[] args) =>
        args switch
        {
            [WorkerSettings.Command, ..] => await WorkerProcess.RunAsync(WorkerSettings.Parse(args)),
            ["run", ..] => await RunCommand.RunAsync(args),
            ["long", ..] => await LongCommand.RunAsync(args),
            ["figures", ..] => await FiguresCommand.RunAsync(),
            _ when args.Contains("--server") || args.Contains("--internal-msbuild-node") =>
                await TestPlatformTestFramework.RunAsync(args, SelfRegisteredExtensions.AddSelfRegisteredExtensions),
            _ => await ConsoleRunner.Run(args),
        };
}
