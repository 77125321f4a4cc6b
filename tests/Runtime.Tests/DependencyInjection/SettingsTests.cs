using System.Reflection;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace Cachewright.Runtime.Tests.DependencyInjection;

public sealed class SettingsTests
{
    [Fact]
    public void Settings_come_from_configuration()
    {
        var options = Read(
            ("Configuration", "redis:6380,ssl=true"),
            ("Namespace", "shop"),
            ("CacheBudget", "00:00:00.250"),
            ("MaxValueBytes", "65536"),
            ("LeaseTime", "00:00:30")
        );

        Assert.Equal("redis:6380,ssl=true", options.Configuration);
        Assert.Equal("shop", options.Namespace);
        Assert.Equal(TimeSpan.FromMilliseconds(250), options.CacheBudget);
        Assert.Equal(65536, options.MaxValueBytes);
        Assert.Equal(TimeSpan.FromSeconds(30), options.LeaseTime);
    }

    [Fact]
    public void A_day_is_written_in_hours()
    {
        Assert.Equal(TimeSpan.FromDays(1), Read(("Configuration", "redis"), ("ResendWindow", "1.00:00")).ResendWindow);
    }

    [Fact]
    public void Settings_that_are_not_configured_keep_their_defaults()
    {
        var options = Read(("Configuration", "redis"));

        Assert.Equal(TimeSpan.FromSeconds(1), options.CacheBudget);
        Assert.Equal(1048576, options.MaxValueBytes);
        Assert.Equal(TimeSpan.FromSeconds(10), options.LeaseTime);
    }

    [Fact]
    public void Calls_add_up()
    {
        var services = new ServiceCollection()
            .AddCachewright(Section(("Configuration", "redis"), ("LeaseTime", "00:00:30")))
            .AddCachewright(options => options.Namespace = "shop")
            .AddCachewright(options => options.LeaseTime = TimeSpan.FromSeconds(20));

        var options = Options(services);

        Assert.Equal(("redis", "shop", 20), (options.Configuration, options.Namespace, options.LeaseTime.TotalSeconds));
    }

    [Fact]
    public void Namespace_is_the_name_of_the_host_application_by_default()
    {
        var builder = Host.CreateEmptyApplicationBuilder(
            new HostApplicationBuilderSettings { ApplicationName = "My {shop}" }
        );
        builder.Services.AddCachewright(options => options.Configuration = "redis");
        using var host = builder.Build();

        Assert.Equal("My--shop-", host.Services.GetRequiredService<IOptions<CachewrightOptions>>().Value.Namespace);
    }

    [Fact]
    public void Namespace_is_the_name_of_the_entry_assembly_without_a_host()
    {
        Assert.Equal(Assembly.GetEntryAssembly()!.GetName().Name, Read(("Configuration", "redis")).Namespace);
    }

    [Theory]
    [InlineData(
        "Configuration",
        "",
        "Cachewright:Configuration is missing: set it to the address of Redis, such as \"localhost:6379\"."
    )]
    [InlineData(
        "Configuration",
        "ssl=true",
        "Cachewright:Configuration names no server: it must contain an address of Redis, such as \"localhost:6379\"."
    )]
    [InlineData(
        "Configuration",
        "redis,nosuch=1",
        "Cachewright:Configuration is no connection string of StackExchange.Redis: *"
    )]
    [InlineData(
        "Configuration",
        "redis,ssl=perhaps",
        "Cachewright:Configuration is no connection string of StackExchange.Redis: *"
    )]
    [InlineData(
        "Namespace",
        "a{b}",
        "Cachewright:Namespace is \"a{b}\": braces, spaces and control characters can't stand in it."
    )]
    [InlineData("CacheBudget", "soon", "Cachewright:CacheBudget is \"soon\": it must be a time such as 00:00:01.")]
    [InlineData(
        "CacheBudget",
        "00:00:00",
        "Cachewright:CacheBudget is 00:00:00: it must be between a millisecond and a day."
    )]
    [InlineData(
        "LeaseTime",
        "-00:00:01",
        "Cachewright:LeaseTime is -00:00:01: it must be between 3 seconds and a day, because a lease is given back only while more than a second of it is left."
    )]
    [InlineData(
        "LeaseTime",
        "00:00:02.999",
        "Cachewright:LeaseTime is 00:00:02.9990000: it must be between 3 seconds and a day, because a lease is given back only while more than a second of it is left."
    )]
    [InlineData(
        "HoldTime",
        "2.00:00:00",
        "Cachewright:HoldTime is 2.00:00:00: it must be between a millisecond and a day."
    )]
    [InlineData("CacheBudget", "1", "Cachewright:CacheBudget is \"1\": it must be a time such as 00:00:01.")]
    [InlineData("MaxValueBytes", "1.5", "Cachewright:MaxValueBytes is \"1.5\": it must be a whole number.")]
    [InlineData("MaxValueBytes", "0", "Cachewright:MaxValueBytes is 0: it must be between 1 and 536870912.")]
    public void Bad_setting_is_refused_in_one_sentence(string setting, string value, string sentence)
    {
        var refusal = Assert.Throws<OptionsValidationException>(() =>
            Read(("Configuration", "redis"), (setting, value))
        );

        Assert.Matches(
            "^"
                + System
                    .Text.RegularExpressions.Regex.Escape(sentence)
                    .Replace(@"\*", "[^\n]+", StringComparison.Ordinal)
                + "$",
            refusal.Message
        );
    }

    [Theory]
    [InlineData("Caching:Redis", "soon", "Caching:Redis:CacheBudget is \"soon\": it must be a time such as 00:00:01.")]
    [InlineData(
        "Caching:Redis",
        "00:00:00",
        "Caching:Redis:CacheBudget is 00:00:00: it must be between a millisecond and a day."
    )]
    [InlineData(null, "soon", "CacheBudget is \"soon\": it must be a time such as 00:00:01.")]
    public void Bad_setting_is_named_by_its_section(string? section, string value, string sentence)
    {
        var path = section is null ? "" : section + ":";
        var root = new ConfigurationBuilder()
            .AddInMemoryCollection([
                KeyValuePair.Create(path + "Configuration", (string?)"redis"),
                KeyValuePair.Create(path + "CacheBudget", (string?)value),
            ])
            .Build();
        var services = new ServiceCollection().AddCachewright(section is null ? root : root.GetSection(section));

        var refusal = Assert.Throws<OptionsValidationException>(() => Options(services));

        Assert.Equal(sentence, refusal.Message);
    }

    [Fact]
    public void Cache_is_refused_with_bad_settings()
    {
        using var provider = new ServiceCollection().AddCachewright().BuildServiceProvider();

        Assert.Throws<OptionsValidationException>(() => provider.GetRequiredService<ICache>());
    }

    private static CachewrightOptions Read(params (string Setting, string Value)[] settings) =>
        Options(new ServiceCollection().AddCachewright(Section(settings)));

    private static CachewrightOptions Options(IServiceCollection services)
    {
        using var provider = services.BuildServiceProvider();
        return provider.GetRequiredService<IOptions<CachewrightOptions>>().Value;
    }

    private static IConfigurationSection Section(params (string Setting, string Value)[] settings) =>
        new ConfigurationBuilder()
            .AddInMemoryCollection(
                settings
                    .GroupBy(setting => setting.Setting, setting => setting.Value)
                    .Select(values => KeyValuePair.Create($"Cachewright:{values.Key}", (string?)values.Last()))
            )
            .Build()
            .GetSection("Cachewright");
}
