using System.Buffers.Binary;
using System.IO.Hashing;
using System.Text;
using System.Threading.Channels;
using StackExchange.Redis;
using Xunit;

namespace Cachewright.Integration.Redis;

/// <summary>Another node: hears which tokens were deleted.</summary>
internal sealed class InvalidationListener : IDisposable
{
    private readonly Channel<byte[]> _messages = Channel.CreateUnbounded<byte[]>();
    private readonly ISubscriber _subscriber;
    private readonly RedisChannel _channel;

    private InvalidationListener(ISubscriber subscriber, RedisChannel channel)
    {
        _subscriber = subscriber;
        _channel = channel;
    }

    public static async Task<InvalidationListener> StartAsync(IDatabase raw, string keyNamespace)
    {
        RedisChannel channel = RedisChannel.Literal(keyNamespace + ":inv");
        InvalidationListener listener = new(raw.Multiplexer.GetSubscriber(), channel);
        await listener._subscriber.SubscribeAsync(
            channel,
            (_, message) => listener._messages.Writer.TryWrite((byte[])message!)
        );
        return listener;
    }

    /// <summary>Waits until all of these were named, and fails if any other was.</summary>
    public async Task HearAsync(params string[] dependencies)
    {
        using CancellationTokenSource patience = CancellationTokenSource.CreateLinkedTokenSource(
            TestContext.Current.CancellationToken
        );
        patience.CancelAfter(TimeSpan.FromSeconds(10));
        HashSet<ulong> expected = [.. dependencies.Select(name => XxHash3.HashToUInt64(Encoding.UTF8.GetBytes(name)))];
        while (expected.Count > 0)
        {
            byte[] message = await _messages.Reader.ReadAsync(patience.Token);
            Assert.Equal(1, message[0]);
            for (int offset = 1; offset < message.Length; offset += sizeof(ulong))
            {
                Assert.True(expected.Remove(BinaryPrimitives.ReadUInt64LittleEndian(message.AsSpan(offset))));
            }
        }
    }

    public void Dispose() => _subscriber.Unsubscribe(_channel);
}
