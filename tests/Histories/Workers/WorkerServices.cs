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

    public static ServiceProvider Build(WorkerSettings settings, LedgerSource source)
    {
        ServiceCollection services = new();
        services.AddSingleton(source);
        if (settings.Subject == Subject.Cachewright)
        {
            services.AddSingleton<ILedger, Ledger>();
            services.AddCachewright(options =>
            {
                options.Configuration = settings.Configuration;
                options.Namespace = Namespace;
                options.CacheBudget = settings.Budget ?? options.CacheBudget;
                options.HoldTime = settings.HoldTime ?? options.HoldTime;
                options.ResendWindow = settings.ResendWindow ?? options.ResendWindow;
            });
        }
        else
        {
            services.AddSingleton<Ledger>();
            AddControl(services, settings.Subject, settings.Configuration);
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
