using System.Diagnostics;
using Cachewright.Runtime.Benchmarks.Catalog;
using Microsoft.Extensions.DependencyInjection;
using StackExchange.Redis;

namespace Cachewright.Runtime.Benchmarks.Bars;

/// <summary>
/// Fills Redis with real entries that carry one tag, through the annotated method itself, and counts what the server is sent when the tag
/// is invalidated.
/// </summary>
internal static class LargeTag
{
    private const int Entries = 1_000_000;
    private const int FillingCallers = 256;
    private const int Samples = 1_000;

    public static async Task RunAsync(string configuration)
    {
        NumberSource source = new();
        await using ServiceProvider provider = Build(configuration, source);
        INumbers numbers = provider.GetRequiredService<INumbers>();
        await FillAsync(numbers);
        RequireLoads(source, Entries, "filling");
        await ReadSamplesAsync(numbers);
        RequireLoads(source, Entries, "reading what is stored");

        await using ConnectionMultiplexer admin = await ConnectionMultiplexer.ConnectAsync(
            configuration + ",allowAdmin=true"
        );
        IServer server = admin.GetServers()[0];
        long keys = await server.DatabaseSizeAsync();
        await server.ExecuteAsync("CONFIG", "RESETSTAT");
        long start = Stopwatch.GetTimestamp();
        await numbers.ChangeAllAsync();
        TimeSpan time = Stopwatch.GetElapsedTime(start);
        string commands = (string)(await server.ExecuteAsync("INFO", "commandstats"))!;

        await ReadSamplesAsync(numbers);
        RequireLoads(source, Entries + Samples, "reading what was invalidated");
        Console.WriteLine($"{Entries:N0} entries with one tag, {keys:N0} keys in Redis");
        Console.WriteLine($"invalidated in {time.TotalMilliseconds:N2} ms; the server was sent:");
        Console.WriteLine(commands[commands.IndexOf("cmdstat", StringComparison.Ordinal)..].Trim());
        Console.WriteLine($"{Samples:N0} of the entries were read afterwards: {Samples:N0} loads");
    }

    private static ServiceProvider Build(string configuration, NumberSource source) =>
        new ServiceCollection()
            .AddSingleton(source)
            .AddSingleton<INumbers, Numbers>()
            .AddCachewright(options =>
            {
                options.Configuration = configuration + ",asyncTimeout=10000";
                options.CacheBudget = TimeSpan.FromSeconds(30);
                options.Namespace = "tag";
            })
            .BuildServiceProvider();

    private static Task FillAsync(INumbers numbers) =>
        Task.WhenAll(
            Enumerable
                .Range(0, FillingCallers)
                .Select(async caller =>
                {
                    await Task.Yield();
                    for (int number = caller; number < Entries; number += FillingCallers)
                    {
                        await numbers.GetAsync(number);
                    }
                })
        );

    private static async Task ReadSamplesAsync(INumbers numbers)
    {
        for (int sample = 0; sample < Samples; sample++)
        {
            await numbers.GetAsync(sample * (Entries / Samples));
        }
    }

    private static void RequireLoads(NumberSource source, int expected, string step)
    {
        if (source.Loads != expected)
        {
            throw new InvalidOperationException($"{source.Loads:N0} loads after {step}, not {expected:N0}.");
        }
    }
}
