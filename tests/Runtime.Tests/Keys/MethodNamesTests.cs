using System.Security.Cryptography;
using System.Text;
using Cachewright.CompilerServices;
using Cachewright.Keys;

namespace Cachewright.Runtime.Tests.Keys;

public sealed class MethodNamesTests
{
    private const string Method = "Shop.ProductCatalog.ListAsync";

    [Fact]
    public void An_entry_has_a_value_a_lease_and_its_tokens_in_order()
    {
        EntryNames names = Names(tagCount: 2).Entry(new Call("a:b", 2));

        Assert.Equal($"shop:v:0123abcd:{{{Method}:a%3Ab:2}}", Text(names.Value));
        Assert.Equal($"shop:l:0123abcd:{{{Method}:a%3Ab:2}}", Text(names.Lease));
        Assert.Equal($"{Method}:a%3Ab:2", names.ReadableKey);
        Assert.Equal(4, names.Tokens.Length);
        Assert.Contains(names.Tokens[0], Names().AllTokens.Select(static token => token));
        Assert.Equal($"shop:d:{{{Method}:a%3Ab:2}}", Text(names.Tokens[1]));
        Assert.Equal("shop:d:{#name:a%3Ab}", Text(names.Tokens[2]));
        Assert.Equal("shop:d:{#page:2}", Text(names.Tokens[3]));
    }

    [Fact]
    public void An_entry_with_tags_only_has_no_token_of_its_own()
    {
        EntryNames names = new MethodNames("shop", Method, null, "0123abcd", 1, tagsOnly: true).Entry(new Call("x", 1));

        Assert.Equal(2, names.Tokens.Length);
        Assert.Equal("shop:d:{#name:x}", Text(names.Tokens[1]));
    }

    [Fact]
    public void A_namespace_cannot_take_the_braces() =>
        Assert.StartsWith(
            "a%7Bb%7D:c:v:0123abcd:{",
            Text(new MethodNames("a{b}:c", Method, null, "0123abcd", 0, false).Entry(new Call("x", 1)).Value),
            StringComparison.Ordinal
        );

    [Fact]
    public void A_method_has_sixteen_tokens_over_which_entries_spread_evenly()
    {
        MethodNames names = Names();
        Dictionary<string, int> counts = names.AllTokens.ToDictionary(Text, static _ => 0);

        for (int page = 0; page < 16_000; page++)
        {
            counts[Text(names.Entry(new Call("x", page)).Tokens[0])]++;
        }

        Assert.Equal(16, counts.Count);
        Assert.Contains($"shop:d:{{@{Method}/f}}", counts.Keys);
        Assert.All(counts.Values, static count => Assert.InRange(count, 800, 1200));
    }

    [Fact]
    public void A_long_key_keeps_its_head_and_ends_in_the_hash_of_the_whole()
    {
        string name = new('é', 400);
        EntryNames names = Names(tagCount: 1).Entry(new Call(name, 1));
        string hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{Method}:{name}:1")));

        Assert.StartsWith($"{Method}:ééé", names.ReadableKey, StringComparison.Ordinal);
        Assert.EndsWith($"é%~{hash}", names.ReadableKey, StringComparison.Ordinal);
        Assert.InRange(Encoding.UTF8.GetByteCount(names.ReadableKey), 511, 512);
        Assert.InRange(RedisName.Dependency(names.Tokens[2]).Length, 511, 512);
        Assert.NotEqual(names.Value, Names().Entry(new Call(name, 2)).Value);
        Assert.NotEqual(names.KeyHash, Names().Entry(new Call(name, 2)).KeyHash);
    }

    [Fact]
    public void A_key_of_512_bytes_is_kept_and_one_more_is_not()
    {
        string kept = new('x', 512 - Method.Length - 3);

        Assert.Equal($"{Method}:{kept}:1", Names().Entry(new Call(kept, 1)).ReadableKey);
        Assert.Contains("%~", Names().Entry(new Call(kept + "x", 1)).ReadableKey, StringComparison.Ordinal);
    }

    [Fact]
    public void A_hash_cannot_be_faked_by_an_argument()
    {
        string hash = new('a', 64);

        Assert.Equal($"{Method}:x%25~{hash}:1", Names().Entry(new Call($"x%~{hash}", 1)).ReadableKey);
    }

    [Fact]
    public void The_holds_and_the_dependency_of_a_token_follow_from_its_name()
    {
        byte[] token = Names().Entry(new Call("x", 1)).Tokens[1];

        Assert.Equal(
            [$"shop:h0:{{{Method}:x:1}}", $"shop:h1:{{{Method}:x:1}}", $"shop:h2:{{{Method}:x:1}}"],
            RedisName.Holds(token).Select(Text)
        );
        Assert.Equal($"{Method}:x:1", Encoding.UTF8.GetString(RedisName.Dependency(token)));
    }

    private static MethodNames Names(int tagCount = 0) =>
        new("shop", Method, null, "0123abcd", tagCount, tagsOnly: false);

    private static string Text(byte[] name) => Encoding.UTF8.GetString(name);

    private readonly struct Call(string name, int page) : ICallKey
    {
        public void WriteArguments(ref KeyWriter writer)
        {
            writer.Separator();
            writer.Value(name);
            writer.Separator();
            writer.Value(page);
        }

        public void WriteTag(int index, ref KeyWriter writer)
        {
            if (index == 0)
            {
                writer.Literal("name:"u8);
                writer.Value(name);
            }
            else
            {
                writer.Literal("page:"u8);
                writer.Value(page);
            }
        }
    }
}
