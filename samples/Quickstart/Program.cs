using System.Diagnostics;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Quickstart.Cities;
using Quickstart.Tour;
using StackExchange.Redis;

var arguments = Arguments.Parse(args);
if (arguments.Help || arguments.Mistake is not null)
{
    (arguments.Help ? Console.Out : Console.Error).WriteLine(arguments.Mistake ?? Arguments.HelpText);
    return arguments.Help ? 0 : 2;
}

Console.OutputEncoding = Encoding.UTF8;
var report = new Report(Console.Out, coloured: !Console.IsOutputRedirected);
var start = Stopwatch.GetTimestamp();
using var server = new RedisServer(arguments.Redis);
try
{
    await using var redis = await ConnectionMultiplexer.ConnectAsync(server.Configuration);
    report.Section("Cachewright quickstart");
    report.Line($"{"redis", -8}{server.Place}, ready in {Seconds(start)} s");

    start = Stopwatch.GetTimestamp();
    using var database = new CityDatabase();
    report.Line($"{"cities", -8}{database.Count:N0} of GeoNames (CC BY 4.0), put into SQLite in {Seconds(start)} s");

    await using var servicesA = BuildServices(database, server);
    await using var servicesB = BuildServices(database, server);
    var nodeA = new Node("A", servicesA, database, report);
    var nodeB = new Node("B", servicesB, database, report);
    await nodeA.WarmUpAsync();
    await nodeB.WarmUpAsync();
    await RedisContents.ClearAsync(redis);
    await new GuidedTour(nodeA, nodeB, redis, report).RunAsync();
    await RedisContents.ClearAsync(redis);
    return 0;
}
catch (RedisConnectionException exception)
{
    Console.Error.WriteLine(
        $"Redis at {server.Place} cannot be used ({exception.FailureType}). Start it, or leave --redis out."
    );
    return 1;
}

static ServiceProvider BuildServices(CityDatabase database, RedisServer server) =>
    new ServiceCollection()
        .AddSingleton(database)
        .AddScoped<ICityDirectory, CityDirectory>()
        .AddCachewright(options =>
        {
            options.Configuration = server.Configuration;
            options.Namespace = RedisContents.Namespace;
        })
        .BuildServiceProvider();

static string Seconds(long since) => Stopwatch.GetElapsedTime(since).TotalSeconds.ToString("N2");
