using Microsoft.Extensions.Options;
using StackExchange.Redis;

namespace Cachewright.DependencyInjection;

/// <summary>Says in one sentence per setting what is wrong with it.</summary>
internal sealed class SettingsValidator(IEnumerable<IConfigureOptions<CachewrightOptions>> sources)
    : IValidateOptions<CachewrightOptions>
{
    private const int LargestRedisString = 512 * 1024 * 1024;

    private static readonly TimeSpan _shortestLease = TimeSpan.FromSeconds(3);

    public ValidateOptionsResult Validate(string? name, CachewrightOptions options)
    {
        string?[] problems =
        [
            ConfigurationProblem(options.Configuration) ?? ClientProblem(options),
            NamespaceProblem(options.Namespace),
            TimeProblem(nameof(options.CacheBudget), options.CacheBudget),
            LeaseTimeProblem(options.LeaseTime),
            TimeProblem(nameof(options.HoldTime), options.HoldTime),
            TimeProblem(nameof(options.ResendWindow), options.ResendWindow),
            SizeProblem(options.MaxValueBytes),
        ];
        // The sentences name the section that is there by convention.
        const string convention = "Cachewright:";
        var section = sources.OfType<ConfigurationReader>().LastOrDefault()?.Prefix ?? convention;
        var found = problems.OfType<string>().Select(problem => section + problem[convention.Length..]).ToList();
        return found.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(found);
    }

    private static string? ConfigurationProblem(string? configuration)
    {
        if (string.IsNullOrWhiteSpace(configuration))
        {
            return "Cachewright:Configuration is missing: set it to the address of Redis, such as \"localhost:6379\".";
        }
        try
        {
            return ConfigurationOptions.Parse(configuration).EndPoints.Count > 0
                ? null
                : "Cachewright:Configuration names no server: it must contain an address of Redis, such as \"localhost:6379\".";
        }
        catch (Exception unreadable) when (unreadable is ArgumentException or FormatException or OverflowException)
        {
            return $"Cachewright:Configuration is no connection string of StackExchange.Redis: {OneLine(unreadable.Message)}";
        }
    }

    private static string? ClientProblem(CachewrightOptions options)
    {
        try
        {
            ConfigurationOptions client = ConfigurationOptions.Parse(options.Configuration!);
            options.ConfigureClient?.Invoke(client);
            return client.EndPoints.Count > 0
                ? null
                : "Cachewright:ConfigureClient left no server: EndPoints must contain an address of Redis.";
        }
        catch (Exception thrown)
        {
            return $"Cachewright:ConfigureClient threw {thrown.GetType()}: {OneLine(thrown.Message)}";
        }
    }

    private static string? NamespaceProblem(string? prefix)
    {
        if (string.IsNullOrEmpty(prefix))
        {
            return "Cachewright:Namespace is missing: the application has no name to take instead, so set one.";
        }
        // Braces would choose the slot on a cluster.
        return prefix.Any(static letter => letter is '{' or '}' || char.IsWhiteSpace(letter) || char.IsControl(letter))
            ? $"Cachewright:Namespace is \"{prefix}\": braces, spaces and control characters can't stand in it."
            : null;
    }

    private static string? TimeProblem(string setting, TimeSpan value) =>
        value < TimeSpan.FromMilliseconds(1) || value > TimeSpan.FromDays(1)
            ? FormattableString.Invariant(
                $"Cachewright:{setting} is {value}: it must be between a millisecond and a day."
            )
            : null;

    /// <summary>A shorter one would hold up the next caller after each load that stores nothing.</summary>
    private static string? LeaseTimeProblem(TimeSpan value) =>
        value < _shortestLease || value > TimeSpan.FromDays(1)
            ? FormattableString.Invariant(
                $"Cachewright:LeaseTime is {value}: it must be between 3 seconds and a day, because a lease is given back only while more than a second of it is left."
            )
            : null;

    private static string? SizeProblem(int bytes) =>
        bytes is < 1 or > LargestRedisString
            ? FormattableString.Invariant(
                $"Cachewright:MaxValueBytes is {bytes}: it must be between 1 and {LargestRedisString}."
            )
            : null;

    private static string OneLine(string message) => message.ReplaceLineEndings(" ");
}
