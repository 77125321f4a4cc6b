using System.Collections.Concurrent;
using Cachewright.Integration.Nodes;
using Cachewright.Integration.Servers;
using Cachewright.Integration.Shop;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using StackExchange.Redis;
using Xunit;

namespace Cachewright.Integration.Deployments;

/// <summary>A Redis user with the rights that <c>docs/redis-acl.md</c> lists, and not one more.</summary>
public sealed class AclTests
{
    [Fact]
    public async Task With_the_rights_of_the_page_every_path_works_and_nothing_is_refused()
    {
        await using RedisServer server = await RedisServer.StartAsync();
        IServer admin = await server.AdminServerAsync();
        await admin.ExecuteAsync("ACL", ["SETUSER", .. AclPage.Rights("page", "page")]);
        await using AclScenario scenario = new(server, "page");

        await scenario.RunAsync();
        await scenario.RunWithInterruptionsAsync();

        Assert.Empty(scenario.Failures);
        Assert.Empty(await RefusedAsync(admin));
    }

    [Fact]
    public async Task On_a_cluster_too()
    {
        await using RedisCluster cluster = await RedisCluster.StartAsync();
        foreach (RedisServer node in cluster.Nodes)
        {
            IServer admin = await node.AdminServerAsync();
            await admin.ExecuteAsync("ACL", ["SETUSER", .. AclPage.Rights("page", "page")]);
            await admin.ExecuteAsync("ACL", "SETUSER", "page", "+asking", "+readonly");
        }

        await using AclScenario scenario = new(cluster.Nodes[0], "page");
        await scenario.UntilHitAsync(2);
        await scenario.RunAsync();

        Assert.Empty(scenario.Failures);
        foreach (RedisServer node in cluster.Nodes)
        {
            Assert.Empty(await RefusedAsync(await node.AdminServerAsync()));
        }
    }

    /// <summary>Those without which a server works are there because it would note each refusal.</summary>
    [Fact]
    public async Task Without_any_one_of_them_it_is_refused_and_all_but_seven_break_a_path_and_are_named_in_the_log()
    {
        await using RedisServer server = await RedisServer.StartAsync("--acllog-max-len", "1000");
        IServer admin = await server.AdminServerAsync();
        string[] rights = AclPage.Rights("page", "page");
        int first = Array.IndexOf(rights, "-@all") + 1;
        ConcurrentBag<string> spare = [];
        ConcurrentBag<string> unnamed = [];
        await Parallel.ForEachAsync(
            Enumerable.Range(first, rights.Length - first),
            TestContext.Current.CancellationToken,
            async (index, _) =>
            {
                AclScenario scenario = await RunWithoutAsync(server, index);
                ConcurrentBag<string>? problems =
                    scenario.Failures.Count == 0 ? spare
                    : scenario.Logged(rights[index][1..]) ? null
                    : unnamed;
                problems?.Add(rights[index]);
            }
        );

        Assert.Equal(
            ["+client|id", "+client|setname", "+cluster|nodes", "+cluster|slots", "+info", "+ping", "+select"],
            spare.Order(StringComparer.Ordinal)
        );
        Assert.Empty(unnamed);
    }

    [Theory]
    [InlineData("~", "key")]
    [InlineData("&", "channel")]
    public async Task Without_its_keys_or_its_channel_the_log_names_them(string kind, string word)
    {
        await using RedisServer server = await RedisServer.StartAsync();
        string[] rights = AclPage.Rights("page", "page");
        IServer admin = await server.AdminServerAsync();
        string[] fewer = [.. rights.Where(right => !right.StartsWith(kind, StringComparison.Ordinal))];
        await admin.ExecuteAsync("ACL", ["SETUSER", .. fewer]);
        await using AclScenario scenario = new(server, "page");

        await scenario.RunAsync();

        Assert.NotEmpty(scenario.Failures);
        Assert.True(scenario.Logged(word));
        Assert.True(scenario.Logged("~page:*, channel &page:inv"));
    }

    [Theory]
    [InlineData("")]
    [InlineData(",password=wrong")]
    public async Task Without_the_right_password_the_log_says_so_once(string password)
    {
        await using RedisServer server = await RedisServer.StartAsync("--requirepass", "secret");
        using LogRecorder log = new();
        await using Node node = new(
            "shop",
            new ShopDatabase(),
            options => options.Configuration = server.Configuration + password,
            services => services.AddSingleton<ILoggerFactory>(log)
        );

        for (int call = 0; call < 3; call++)
        {
            Assert.Null(await node.Catalog.GetAsync(1, TestContext.Current.CancellationToken));
        }

        await log.SeenAsync($"Redis at {server.Configuration} can't be reached");
        Assert.Single(log.Lines, line => line.Contains("NOAUTH Authentication required", StringComparison.Ordinal));
    }

    private static async Task<AclScenario> RunWithoutAsync(RedisServer server, int index)
    {
        string user = FormattableString.Invariant($"user{index}");
        string[] fewer = [.. AclPage.Rights(user, user).Where((_, place) => place != index)];
        IServer admin = await server.AdminServerAsync();
        await admin.ExecuteAsync("ACL", ["SETUSER", .. fewer]);
        await using AclScenario scenario = new(server, user);
        await scenario.RunAsync();

        // An idle connection is asked in its own time.
        await Eventually.TrueAsync(async () => (await RefusedAsync(admin)).ContainsKey(user));
        return scenario;
    }

    /// <summary>What the server refused: by user, the last thing.</summary>
    private static async Task<Dictionary<string, string>> RefusedAsync(IServer admin)
    {
        RedisResult[] entries = (RedisResult[])(await admin.ExecuteAsync("ACL", "LOG", "1000"))!;
        Dictionary<string, string> refused = [];
        foreach (Dictionary<string, RedisResult> entry in entries.Select(entry => entry.ToDictionary()))
        {
            refused[(string)entry["username"]!] = (string)entry["object"]!;
        }

        return refused;
    }
}
