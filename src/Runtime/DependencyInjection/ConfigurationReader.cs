using System.Globalization;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;

namespace Cachewright.DependencyInjection;

/// <summary>Reads the settings from configuration, by hand: the binder needs reflection.</summary>
internal sealed class ConfigurationReader(IConfiguration section) : IConfigureOptions<CachewrightOptions>
{
    /// <summary>What stands before a setting's name in messages; a root has no path.</summary>
    public string Prefix => section is IConfigurationSection named ? named.Path + ConfigurationPath.KeyDelimiter : "";

    public void Configure(CachewrightOptions options)
    {
        options.Configuration = section[nameof(options.Configuration)] ?? options.Configuration;
        options.Namespace = section[nameof(options.Namespace)] ?? options.Namespace;
        options.CacheBudget = Time(nameof(options.CacheBudget)) ?? options.CacheBudget;
        options.LeaseTime = Time(nameof(options.LeaseTime)) ?? options.LeaseTime;
        options.HoldTime = Time(nameof(options.HoldTime)) ?? options.HoldTime;
        options.ResendWindow = Time(nameof(options.ResendWindow)) ?? options.ResendWindow;
        options.MaxValueBytes = Number(nameof(options.MaxValueBytes)) ?? options.MaxValueBytes;
    }

    private TimeSpan? Time(string setting)
    {
        if (section[setting] is not { Length: > 0 } text)
        {
            return null;
        }
        // A number alone would be days.
        return text.Contains(':') && TimeSpan.TryParse(text, CultureInfo.InvariantCulture, out var value)
            ? value
            : throw Unreadable(setting, text, "a time such as 00:00:01");
    }

    private int? Number(string setting)
    {
        if (section[setting] is not { Length: > 0 } text)
        {
            return null;
        }
        return int.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out var value)
            ? value
            : throw Unreadable(setting, text, "a whole number");
    }

    private OptionsValidationException Unreadable(string setting, string text, string expected) =>
        new(
            Options.DefaultName,
            typeof(CachewrightOptions),
            [$"{Prefix}{setting} is \"{text}\": it must be {expected}."]
        );
}
