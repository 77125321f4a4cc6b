using System.Diagnostics;
using Cachewright.CompilerServices;
using Cachewright.Runtime.Tests.Protocol;

namespace Cachewright.Runtime.Tests.Diagnostics;

public sealed class CacheActivityTests : IAsyncDisposable
{
    private readonly Node _node = new(
        definition: new CachedMethodDefinition<NumberKey, Box?>
        {
            Name = "Traced.GetAsync",
            Codec = new BoxCodec(),
            Ttl = TimeSpan.FromSeconds(60),
            NullTtl = TimeSpan.FromSeconds(60),
            MaxTtl = TimeSpan.FromSeconds(60),
        }
    );
    private readonly List<Activity> _spans = [];
    private readonly ActivityListener _listener;

    public CacheActivityTests()
    {
        _listener = new ActivityListener
        {
            ShouldListenTo = static source => source.Name == "Cachewright",
            Sample = static (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStopped = span =>
            {
                if (span.GetTagItem("cachewright.method") is "Traced.GetAsync")
                {
                    _spans.Add(span);
                }
            },
        };
        ActivitySource.AddActivityListener(_listener);
    }

    public ValueTask DisposeAsync()
    {
        _listener.Dispose();
        return _node.DisposeAsync();
    }

    [Fact]
    public async Task A_load_that_throws_is_an_error()
    {
        await Assert.ThrowsAsync<InvalidOperationException>(() =>
            _node.CallAsync(static () => throw new InvalidOperationException("private"))
        );
        Activity span = Assert.Single(_spans);
        Assert.Equal(ActivityStatusCode.Error, span.Status);
        Assert.Equal("System.InvalidOperationException", span.GetTagItem("error.type"));
    }

    [Fact]
    public async Task A_load_that_returns_is_none()
    {
        await _node.CallAsync("one");
        Activity span = Assert.Single(_spans);
        Assert.Equal(ActivityStatusCode.Unset, span.Status);
        Assert.Null(span.GetTagItem("error.type"));
    }
}
