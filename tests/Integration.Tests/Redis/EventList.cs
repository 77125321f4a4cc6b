using Microsoft.Extensions.Logging;

namespace Cachewright.Integration.Redis;

/// <summary>What was logged as a warning or worse.</summary>
internal sealed class EventList : ILogger
{
    private readonly List<string> _messages = [];

    public IReadOnlyList<string> Messages => _messages;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Warning;

    public void Log<TState>(
        LogLevel logLevel,
        EventId eventId,
        TState state,
        Exception? exception,
        Func<TState, Exception?, string> formatter
    ) => _messages.Add($"{eventId.Id} {formatter(state, exception)}");
}
