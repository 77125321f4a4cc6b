using StackExchange.Redis;

namespace Cachewright.Redis;

/// <summary>
/// Turns a configuration string into the client's options. A cache must never be what a call waits for: no command is queued behind a dead
/// connection, and a command that gets no answer is given up after 250 ms.
/// </summary>
/// <remarks>What the string or the application's code says about time-outs and retries wins; the rest is not for them to decide.</remarks>
internal static class RedisConfiguration
{
    private const int CommandTimeoutMilliseconds = 250;
    private const int ConnectTimeoutMilliseconds = 1_000;
    private const int FirstRetryMilliseconds = 250;
    private const int LongestRetryMilliseconds = 5_000;

    /// <summary>A primary that became a replica keeps its connections and answers reads, so only asking tells; the client's own default is a minute.</summary>
    private const int RoleCheckSeconds = 5;

    /// <summary>The client looks for commands that timed out at this interval, so it comes on top of the time-out.</summary>
    private static readonly TimeSpan _heartbeat = TimeSpan.FromMilliseconds(100);

    /// <summary>Reads the string.</summary>
    /// <param name="configuration">The client's format: <c>host:port,password=…,ssl=true</c>.</param>
    /// <param name="clientName">How <c>CLIENT LIST</c> shows this process, where the string gives no name.</param>
    /// <param name="configureClient">The application's own code, for what a string can't say.</param>
    /// <exception cref="ArgumentException">The string is empty, names no server, or can't be read; one sentence that names the setting.</exception>
    public static ConfigurationOptions Parse(
        string? configuration,
        string clientName,
        Action<ConfigurationOptions>? configureClient = null
    )
    {
        if (string.IsNullOrWhiteSpace(configuration))
        {
            throw new ArgumentException(
                "Cachewright: the setting Configuration is empty; it takes a Redis address such as \"localhost:6379\"."
            );
        }

        if (configuration.Contains("://", StringComparison.Ordinal))
        {
            throw new ArgumentException(
                $"Cachewright: the setting Configuration takes no URL; write \"host:port\", and password, user and ssl behind it: \"localhost:6379,password=...,ssl=true\"."
            );
        }

        ConfigurationOptions options = Read(configuration);
        if (options.EndPoints.Count == 0)
        {
            throw new ArgumentException(
                "Cachewright: the setting Configuration names no server; it takes a Redis address such as \"localhost:6379\"."
            );
        }

        options.ReconnectRetryPolicy = new ExponentialRetry(FirstRetryMilliseconds, LongestRetryMilliseconds);
        options.ClientName ??= clientName;
        options.AsyncTimeout = Says(configuration, "asyncTimeout") ? options.AsyncTimeout : CommandTimeoutMilliseconds;
        options.SyncTimeout = Says(configuration, "syncTimeout") ? options.SyncTimeout : CommandTimeoutMilliseconds;
        options.ConnectTimeout = Says(configuration, "connectTimeout")
            ? options.ConnectTimeout
            : ConnectTimeoutMilliseconds;
        options.ConfigCheckSeconds = Says(configuration, "configCheckSeconds")
            ? options.ConfigCheckSeconds
            : RoleCheckSeconds;
        configureClient?.Invoke(options);
        options.AbortOnConnectFail = false;
        options.BacklogPolicy = BacklogPolicy.FailFast;
        options.HeartbeatInterval = _heartbeat;
        return options;
    }

    private static ConfigurationOptions Read(string configuration)
    {
        try
        {
            return ConfigurationOptions.Parse(configuration);
        }
        catch (Exception exception) when (exception is ArgumentException or FormatException or OverflowException)
        {
            throw new ArgumentException(
                $"Cachewright: the setting Configuration can't be read: {exception.Message}",
                exception
            );
        }
    }

    private static bool Says(string configuration, string name) =>
        configuration
            .Split(',')
            .Any(part => part.Split('=')[0].Trim().Equals(name, StringComparison.OrdinalIgnoreCase));
}
