using Cachewright.Runtime.Benchmarks.Catalog;
using Cachewright.Runtime.Benchmarks.Measuring;
using StackExchange.Redis;

namespace Cachewright.Runtime.Benchmarks.Bars;

/// <summary>Counts round trips where they happen: how often the server reads from a socket while one caller makes its calls.</summary>
internal static class RoundTrips
{
    private const int Calls = 2000;

    public static async Task<double> CountAsync(string configuration, Func<int, ValueTask<Product>> get)
    {
        ConfigurationOptions options = ConfigurationOptions.Parse(configuration);
        options.AllowAdmin = true;
        await using ConnectionMultiplexer connection = await ConnectionMultiplexer.ConnectAsync(options);
        IServer server = connection.GetServers()[0];
        long before = await ReadsAsync(server);
        await Callers.OneAsync(get, Calls);
        return (await ReadsAsync(server) - before) / (double)Calls;
    }

    private static async Task<long> ReadsAsync(IServer server)
    {
        IGrouping<string, KeyValuePair<string, string>>[] sections = await server.InfoAsync("stats");
        string reads = sections
            .SelectMany(section => section)
            .Single(pair => pair.Key == "total_reads_processed")
            .Value;
        return long.Parse(reads, System.Globalization.CultureInfo.InvariantCulture);
    }
}
