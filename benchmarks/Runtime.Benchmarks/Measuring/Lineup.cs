using Cachewright.Runtime.Benchmarks.Catalog;
using Cachewright.Runtime.Benchmarks.Subjects;

namespace Cachewright.Runtime.Benchmarks.Measuring;

/// <summary>All subjects, with every product of theirs in Redis.</summary>
internal sealed class Lineup : IAsyncDisposable
{
    private Lineup(BareSubject bare, CheckedSubject byHand, string configuration)
    {
        Bare = bare;
        ByHand = byHand;
        Cachewright = new CachewrightSubject(configuration);
        FusionCache = new FusionCacheSubject(configuration);
        HybridCache = new HybridCacheSubject(configuration);
    }

    public Subject Bare { get; }

    public Subject ByHand { get; }

    public Subject Cachewright { get; }

    public Subject FusionCache { get; }

    public Subject HybridCache { get; }

    public IReadOnlyList<Subject> All => [Bare, ByHand, Cachewright, FusionCache, HybridCache];

    public static async Task<Lineup> StartAsync(string configuration)
    {
        Lineup lineup = new(
            await BareSubject.StartAsync(configuration),
            await CheckedSubject.StartAsync(configuration),
            configuration
        );
        foreach (Subject subject in lineup.All)
        {
            await ReadAllAsync(subject);
            long loads = subject.Source.Loads;
            await ReadAllAsync(subject);
            RequireHits(subject, loads);
        }
        return lineup;
    }

    /// <summary>Fails if the subject loaded anything since: then it was not hits that were measured.</summary>
    public static void RequireHits(Subject subject, long loadsBefore)
    {
        long loads = subject.Source.Loads - loadsBefore;
        if (loads != 0)
        {
            throw new InvalidOperationException(
                $"{subject.Name} loaded {loads} products where it should have read them from Redis."
            );
        }
    }

    public async ValueTask DisposeAsync()
    {
        foreach (Subject subject in All)
        {
            await subject.DisposeAsync();
        }
    }

    private static async Task ReadAllAsync(Subject subject)
    {
        for (int id = 0; id < Callers.Products; id++)
        {
            byte[] expected = ProductFormat.Serialize(ProductSource.Make(id));
            foreach (Product product in new[] { await subject.GetAsync(id), await subject.GetTaggedAsync(id) })
            {
                if (!ProductFormat.Serialize(product).AsSpan().SequenceEqual(expected))
                {
                    throw new InvalidOperationException($"{subject.Name} returned another product than number {id}.");
                }
            }
        }
    }
}
