using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;
using Xunit;

namespace Cachewright.Integration.Nodes;

/// <summary>What a node has logged, Debug left out: that is what operators see.</summary>
internal sealed class LogRecorder : ILoggerFactory, ILogger
{
    private readonly ConcurrentQueue<string> _lines = new();

    public IReadOnlyCollection<string> Lines => _lines;

    /// <summary>Waits for a line with this text.</summary>
    public async Task SeenAsync(string text)
    {
        try
        {
            await Eventually.TrueAsync(() =>
                Task.FromResult(_lines.Any(line => line.Contains(text, StringComparison.Ordinal)))
            );
        }
        catch (OperationCanceledException)
        {
            Assert.Fail($"The log does not say \"{text}\":\n{string.Join('\n', _lines)}");
        }
    }

    public ILogger CreateLogger(string categoryName) => this;

    public bool IsEnabled(LogLevel logLevel) => logLevel > LogLevel.Debug;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public void Log<TState>(
        LogLevel logLevel,
        EventId eventId,
        TState state,
        Exception? exception,
        Func<TState, Exception?, string> formatter
    )
    {
        if (IsEnabled(logLevel))
        {
            _lines.Enqueue($"{logLevel} {eventId.Id}: {formatter(state, exception)}");
        }
    }

    public void AddProvider(ILoggerProvider provider) =>
        throw new NotSupportedException("It records everything itself.");

    public void Dispose() { }
}
