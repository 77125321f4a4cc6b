using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Diagnosers;
using BenchmarkDotNet.Exporters;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using Perfolizer.Horology;
using Perfolizer.Metrology;

namespace Cachewright.Runtime.Benchmarks;

/// <summary>Short runs in this process, with allocations: enough to compare, not enough to publish nanoseconds.</summary>
internal sealed class HitConfig : ManualConfig
{
    public HitConfig()
    {
        AddJob(
            Job.Default.WithToolchain(InProcessEmitToolchain.Instance)
                .WithUnrollFactor(1)
                .WithIterationTime(TimeInterval.FromMilliseconds(250))
                .WithWarmupCount(4)
                .WithIterationCount(10)
        );
        AddDiagnoser(MemoryDiagnoser.Default);
        AddColumnProvider(DefaultColumnProviders.Instance);
        AddLogger(ConsoleLogger.Default);
        AddExporter(MarkdownExporter.GitHub);
        SummaryStyle = SummaryStyle.Default.WithTimeUnit(TimeUnit.Microsecond).WithSizeUnit(SizeUnit.B);
        HideColumns(
            Column.Job,
            Column.UnrollFactor,
            Column.Gen0,
            Column.Gen1,
            Column.Gen2,
            Column.Error,
            Column.RatioSD
        );
    }
}
