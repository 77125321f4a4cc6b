using System.Diagnostics.Metrics;
using Cachewright.Runtime.Tests.Protocol;
using Microsoft.Extensions.Logging;

namespace Cachewright.Runtime.Tests.Diagnostics;

/// <summary>Log providers and listeners of meters that throw, which comes out at whoever logs or counts.</summary>
public sealed class BrokenObserversTests : IAsyncDisposable
{
    private readonly MeterListener _listener = new();
    private readonly Node _node = new(logger: new ThrowingLogger());

    public BrokenObserversTests()
    {
        _listener.InstrumentPublished = (instrument, listener) =>
        {
            if (ReferenceEquals(instrument.Meter.Scope, _node.Cache.Core.Metrics))
            {
                listener.EnableMeasurementEvents(instrument);
            }
        };
        _listener.SetMeasurementEventCallback<long>(static (_, _, _, _) => throw new InvalidOperationException("long"));
        _listener.SetMeasurementEventCallback<double>(
            static (_, _, _, _) => throw new InvalidOperationException("double")
        );
    }

    public ValueTask DisposeAsync()
    {
        _listener.Dispose();
        return _node.DisposeAsync();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task An_invalidation_is_kept_and_repeated_all_the_same(bool areCountsHeard)
    {
        if (areCountsHeard)
        {
            _listener.Start();
        }

        byte[] token = _node.Names().Tokens[1];
        _node.Redis.Set(token, 5L, TimeSpan.FromHours(1));
        _node.Store.Fail("invalidate");
        for (int failure = 0; failure < 5; failure++)
        {
            await _node.InvalidateAsync();
        }

        while (_node.Store.Count("invalidate") < 7)
        {
            _node.Clock.Advance(TimeSpan.FromMilliseconds(100));
            await Task.Yield();
        }

        _node.Store.Heal();
        await _node.DrainAsync(isWaiting: true);
        Assert.Null(_node.Redis.Get(token));
    }

    [Fact]
    public async Task A_call_returns_its_result()
    {
        _listener.Start();
        Assert.Equal("loaded", await _node.CallAsync("loaded"));
        Assert.Equal("loaded", await _node.CallAsync("unwanted"));
    }

    [Fact]
    public async Task A_value_that_can_not_be_stored_is_returned()
    {
        _listener.Start();
        Assert.Equal("uncacheable", await _node.CallAsync("uncacheable"));
    }

    private sealed class ThrowingLogger : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(
            LogLevel logLevel,
            EventId eventId,
            TState state,
            Exception? exception,
            Func<TState, Exception?, string> formatter
        ) => throw new InvalidOperationException("The provider is broken.");
    }
}
