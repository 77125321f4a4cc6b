using BenchmarkDotNet.Running;
using Cachewright.Runtime.Benchmarks.Bars;
using Cachewright.Runtime.Benchmarks.Keys;
using Cachewright.Runtime.Benchmarks.Measuring;
using Cachewright.Runtime.Benchmarks.Payloads;

namespace Cachewright.Runtime.Benchmarks;

/// <summary><c>[--redis host:port] [--check | --payloads | --keys | --tag]</c>, and what else BenchmarkDotNet takes, <c>--filter *TwoTags*</c> say.</summary>
internal static class Program
{
    private static async Task<int> Main(string[] args)
    {
        try
        {
            return await RunAsync([.. args]);
        }
        catch (Exception problem)
        {
            // An exception that nobody catches would end the process before the server is stopped.
            await Console.Error.WriteLineAsync(problem.ToString());
            return 1;
        }
    }

    private static async Task<int> RunAsync(List<string> arguments)
    {
        if (arguments.Remove("--payloads"))
        {
            PayloadTable.Print();
            return 0;
        }

        if (arguments.Remove("--keys"))
        {
            return KeyTable.Print() ? 0 : 1;
        }

        bool check = arguments.Remove("--check");
        bool tag = arguments.Remove("--tag");
        using RedisServer server = await RedisServer.StartAsync(TakeRedis(arguments));
        if (tag)
        {
            await LargeTag.RunAsync(server.Configuration);
            return 0;
        }
        await using Lineup lineup = await Lineup.StartAsync(server.Configuration);
        if (check)
        {
            return await new BarCheck(lineup, server).RunAsync() ? 0 : 1;
        }
        HitBenchmarks.Shared = lineup;
        BenchmarkRunner.Run<HitBenchmarks>(new HitConfig(), [.. arguments]);
        return 0;
    }

    private static string? TakeRedis(List<string> arguments)
    {
        int option = arguments.IndexOf("--redis");
        if (option < 0)
        {
            return null;
        }
        if (option + 1 == arguments.Count)
        {
            throw new ArgumentException("--redis needs the server's address, 127.0.0.1:6379 say.");
        }
        string configuration = arguments[option + 1];
        arguments.RemoveRange(option, 2);
        return configuration;
    }
}
