using StackExchange.Redis;

namespace Quickstart.Tour;

/// <summary>What the program was asked to do. Exactly one of the three is meant: a mistake, the help text, or a run.</summary>
internal sealed record Arguments(string? Redis, bool Help, string? Mistake)
{
    public const string HelpText = """
        Cachewright quickstart: 171,075 cities in SQLite behind a cache in Redis.

        usage: dotnet run -c Release --project samples/Quickstart [-- options]

           --redis <host:port>   use this server, or any StackExchange.Redis configuration string.
                                 Keys start with "quickstart:" and are removed before and after the run.
                                 Without it an embedded server (Garnet) starts on a free loopback port.
           --help                show this text

        """;

    private const string RedisUsage = "--redis takes one value, for example --redis localhost:6379.";

    public static Arguments Parse(string[] args) =>
        args switch
        {
            [] => new(null, false, null),
            ["--help" or "-h" or "-?"] => new(null, true, null),
            ["--redis", var redis] => Server(redis),
            [var only] when only.StartsWith("--redis=", StringComparison.Ordinal) => Parse([
                "--redis",
                only["--redis=".Length..],
            ]),
            ["--redis", ..] => Wrong(RedisUsage),
            [var first, ..] => Wrong($"Unknown argument '{first}'."),
        };

    private static Arguments Server(string configuration)
    {
        if (string.IsNullOrWhiteSpace(configuration) || configuration.StartsWith('-'))
        {
            return Wrong(RedisUsage);
        }

        try
        {
            _ = ConfigurationOptions.Parse(configuration);
            return new(configuration, false, null);
        }
        catch (ArgumentException exception)
        {
            return Wrong($"{RedisUsage} {exception.Message}");
        }
    }

    private static Arguments Wrong(string mistake) => new(null, false, mistake + " Try --help.");
}
