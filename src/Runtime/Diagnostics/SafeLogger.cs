using Microsoft.Extensions.Logging;

namespace Cachewright.Diagnostics;

/// <summary>
/// The application's log, without its exceptions: where a provider throws, the logging library throws that at whoever logs. Neither a call nor an
/// invalidation may fail for that.
/// </summary>
internal sealed class SafeLogger(ILogger inner) : ILogger
{
    /// <inheritdoc />
    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    /// <inheritdoc />
    public bool IsEnabled(LogLevel logLevel)
    {
        try
        {
            return inner.IsEnabled(logLevel);
        }
        catch (Exception)
        {
            return false;
        }
    }

    /// <inheritdoc />
    public void Log<TState>(
        LogLevel logLevel,
        EventId eventId,
        TState state,
        Exception? exception,
        Func<TState, Exception?, string> formatter
    )
    {
        try
        {
            inner.Log(logLevel, eventId, state, exception, formatter);
        }
        catch (Exception)
        {
            // There is no other place to say it.
        }
    }
}
