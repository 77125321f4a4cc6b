using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Configs;
using Cachewright.Runtime.Benchmarks.Measuring;
using Cachewright.Runtime.Benchmarks.Subjects;

namespace Cachewright.Runtime.Benchmarks;

/// <summary>A hit in Redis, by everyone, in one run on one server.</summary>
[GroupBenchmarksBy(BenchmarkLogicalGroupRule.ByCategory)]
public class HitBenchmarks
{
    private const int Calls = 64;
    private const int CallsEach = 32;
    private const int AllCalls = Callers.Many * CallsEach;
    private const string OneCaller = "1 caller";
    private const string ManyCallers = "64 callers";
    private const string TwoTags = "64 callers, 2 tags";

    private long[] _loads = [];

    /// <summary>Benchmarks run in this process, so that they can share what <c>Program</c> has set up.</summary>
    internal static Lineup? Shared { get; set; }

    private readonly Lineup _lineup =
        Shared ?? throw new InvalidOperationException("Start this project, not the class.");

    [GlobalSetup]
    public void RememberLoads() => _loads = [.. _lineup.All.Select(subject => subject.Source.Loads)];

    [GlobalCleanup]
    public void RequireHits()
    {
        foreach ((Subject subject, long loads) in _lineup.All.Zip(_loads))
        {
            Lineup.RequireHits(subject, loads);
        }
    }

    [Benchmark(Baseline = true, OperationsPerInvoke = Calls), BenchmarkCategory(OneCaller)]
    public Task OneCaller_Bare() => Callers.OneAsync(_lineup.Bare.GetAsync, Calls);

    [Benchmark(OperationsPerInvoke = Calls), BenchmarkCategory(OneCaller)]
    public Task OneCaller_ByHand() => Callers.OneAsync(_lineup.ByHand.GetAsync, Calls);

    [Benchmark(OperationsPerInvoke = Calls), BenchmarkCategory(OneCaller)]
    public Task OneCaller_Cachewright() => Callers.OneAsync(_lineup.Cachewright.GetAsync, Calls);

    [Benchmark(OperationsPerInvoke = Calls), BenchmarkCategory(OneCaller)]
    public Task OneCaller_FusionCache() => Callers.OneAsync(_lineup.FusionCache.GetAsync, Calls);

    [Benchmark(OperationsPerInvoke = Calls), BenchmarkCategory(OneCaller)]
    public Task OneCaller_HybridCache() => Callers.OneAsync(_lineup.HybridCache.GetAsync, Calls);

    [Benchmark(Baseline = true, OperationsPerInvoke = AllCalls), BenchmarkCategory(ManyCallers)]
    public Task ManyCallers_Bare() => Callers.ManyAsync(_lineup.Bare.GetAsync, CallsEach);

    [Benchmark(OperationsPerInvoke = AllCalls), BenchmarkCategory(ManyCallers)]
    public Task ManyCallers_ByHand() => Callers.ManyAsync(_lineup.ByHand.GetAsync, CallsEach);

    [Benchmark(OperationsPerInvoke = AllCalls), BenchmarkCategory(ManyCallers)]
    public Task ManyCallers_Cachewright() => Callers.ManyAsync(_lineup.Cachewright.GetAsync, CallsEach);

    [Benchmark(OperationsPerInvoke = AllCalls), BenchmarkCategory(ManyCallers)]
    public Task ManyCallers_FusionCache() => Callers.ManyAsync(_lineup.FusionCache.GetAsync, CallsEach);

    [Benchmark(OperationsPerInvoke = AllCalls), BenchmarkCategory(ManyCallers)]
    public Task ManyCallers_HybridCache() => Callers.ManyAsync(_lineup.HybridCache.GetAsync, CallsEach);

    [Benchmark(Baseline = true, OperationsPerInvoke = AllCalls), BenchmarkCategory(TwoTags)]
    public Task TwoTags_Bare() => Callers.ManyAsync(_lineup.Bare.GetTaggedAsync, CallsEach);

    [Benchmark(OperationsPerInvoke = AllCalls), BenchmarkCategory(TwoTags)]
    public Task TwoTags_ByHand() => Callers.ManyAsync(_lineup.ByHand.GetTaggedAsync, CallsEach);

    [Benchmark(OperationsPerInvoke = AllCalls), BenchmarkCategory(TwoTags)]
    public Task TwoTags_Cachewright() => Callers.ManyAsync(_lineup.Cachewright.GetTaggedAsync, CallsEach);

    [Benchmark(OperationsPerInvoke = AllCalls), BenchmarkCategory(TwoTags)]
    public Task TwoTags_FusionCache() => Callers.ManyAsync(_lineup.FusionCache.GetTaggedAsync, CallsEach);

    [Benchmark(OperationsPerInvoke = AllCalls), BenchmarkCategory(TwoTags)]
    public Task TwoTags_HybridCache() => Callers.ManyAsync(_lineup.HybridCache.GetTaggedAsync, CallsEach);
}
