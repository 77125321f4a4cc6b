using Cachewright.Histories.Controls;
using Cachewright.Histories.Ledgers;
using Microsoft.Extensions.Caching.StackExchangeRedis;
using Microsoft.Extensions.DependencyInjection;
using StackExchange.Redis;
using ZiggyCreatures.Caching.Fusion;

namespace Cachewright.Histories.Workers;

/// <summary>Builds the container of one process, for whichever subject.</summary>
internal static class WorkerServices
{
    private const string Namespace = "ledger";

    public static ServiceProvider Build(Subject subject, string configuration, LedgerSource source, TimeSpan? budget)
    {
        ServiceCollection services = new();
        services.AddSingleton(source);
        if (subject == Subject.Cachewright)
        {
            services.AddSingleton<ILedger, Ledger>();
            services.AddCachewright(options =>
            {
                options.Configuration = configuration;
                options.Namespace = Namespace;
                options.CacheBudget = budget ?? options.CacheBudget;
            });
        }
        else
        {
            services.AddSingleton<Ledger>();
            AddControl(services, subject, configuration);
        }

        return services.BuildServiceProvider();
    }

    private static void AddControl(ServiceCollection services, Subject subject, string configuration)
    {
        string patient = configuration + ",abortConnect=false";
        switch (subject)
        {
            case Subject.HybridCache:
                services.AddStackExchangeRedisCache(options => options.Configuration = patient);
                services.AddHybridCache(options => options.DefaultEntryOptions = HybridLedger.EntryOptions);
                services.AddSingleton<ILedger, HybridLedger>();
                break;
            case Subject.FusionCache:
                services.AddSingleton(_ => NewFusionCache(patient));
                services.AddSingleton<ILedger, FusionLedger>();
                break;
            default:
                services.AddSingleton(_ => ConnectionMultiplexer.Connect(patient).GetDatabase());
                services.AddSingleton<ILedger>(provider =>
                    subject == Subject.Locked
                        ? ActivatorUtilities.CreateInstance<LockedLedger>(provider)
                        : ActivatorUtilities.CreateInstance<PlainLedger>(provider)
                );
                break;
        }
    }

    private static FusionCache NewFusionCache(string configuration)
    {
        FusionCache cache = new(new FusionCacheOptions { DefaultEntryOptions = FusionLedger.EntryOptions });
        cache.SetupDistributedCache(
            new RedisCache(new RedisCacheOptions { Configuration = configuration }),
            new StampFormat()
        );
        return cache;
    }
}
