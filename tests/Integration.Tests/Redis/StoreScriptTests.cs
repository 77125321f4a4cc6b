using System.Diagnostics;
using Cachewright.Integration.Servers;
using Cachewright.Protocol;
using Cachewright.Runtime.Tests.Protocol;
using Xunit;

namespace Cachewright.Integration.Redis;

/// <summary>One script of questions and answers on all stores: what the double of the protocol's tests answers is no wish.</summary>
public sealed class StoreScriptTests(SharedRedis redis, SharedCluster cluster, SharedGarnet garnet)
    : IClassFixture<SharedRedis>,
        IClassFixture<SharedCluster>,
        IClassFixture<SharedGarnet>
{
    [Fact]
    public Task The_double_in_memory() => RunAsync(new InMemoryStore(new InMemoryRedis(TimeProvider.System)), "test");

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public Task A_server(bool isBlocking) => RunAsync(redis, isBlocking);

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public Task A_cluster(bool isBlocking) => RunAsync(cluster, isBlocking);

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public Task Garnet(bool isBlocking) => RunAsync(garnet, isBlocking);

    private static async Task RunAsync(SharedServer server, bool isBlocking)
    {
        await using StoreUnderTest test = await new StoreUnderTest(
            await server.ConfigurationAsync() + ",asyncTimeout=5000,syncTimeout=5000",
            isBlocking
        ).ConnectedAsync();
        await RunAsync(test.Store, test.Namespace);
    }

    private static async Task RunAsync(ICacheStore store, string keyNamespace)
    {
        StoreTerminal terminal = new(store, keyNamespace);
        foreach (string line in StoreScript.Lines.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            string[] sides = line.Split(" -> ");
            string question = sides[0];
            if (question.StartsWith("until ", StringComparison.Ordinal))
            {
                question = question["until ".Length..];
                Assert.Equal(line, await AskUntilAsync(terminal, question, sides[1]));
                continue;
            }

            Assert.Equal(line, $"{question} -> {await terminal.AskAsync(question)}");
        }
    }

    /// <summary>The answer that was expected, or the last one after five seconds.</summary>
    private static async Task<string> AskUntilAsync(StoreTerminal terminal, string question, string expected)
    {
        long start = Stopwatch.GetTimestamp();
        string answer;
        do
        {
            await Task.Delay(20, TestContext.Current.CancellationToken);
            answer = await terminal.AskAsync(question);
        } while (answer != expected && Stopwatch.GetElapsedTime(start) < TimeSpan.FromSeconds(5));

        return $"until {question} -> {answer}";
    }
}
