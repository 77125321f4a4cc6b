using Cachewright;

namespace Shop;

public interface ITags
{
    Task<int> GetAsync(int id, string name);
    Task DropAsync(int id, string name);
}

public class Tags : ITags
{
    private const string Prefix = "pre\n\"fix\\";

    [Cached(
        Ttl = Hour,
        Tags = [
            Prefix + ":{id}",
            """raw "quoted" {name}""",
            "ünïcødé🙂",
            "line\nbreak\u2028\r\0end",
            "tab\tx",
            @"a\b:{id}",
            nameof(Tags) + "x",
            "*/ // end",
            "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
        ]
    )]
    public Task<int> GetAsync(int id, string name) => Task.FromResult(id);

    [InvalidatesCache(Tags = [Prefix + ":{id}", """raw "quoted" {name}""", "ünïcødé🙂", "line\nbreak\u2028\r\0end"])]
    public Task DropAsync(int id, string name) => Task.CompletedTask;

    private const int Hour = 3600;
}

[CacheDefaults(Name = "odd\n\"name\"", Ttl = 5)]
public class Named : ITags
{
    [Cached(Key = "k\n{id}\"\\")]
    public Task<int> GetAsync(int id, string name) => Task.FromResult(id);

    [InvalidatesCache]
    public Task DropAsync(int id, string name) => Task.CompletedTask;
}
