using Cachewright.Runtime.Benchmarks.Catalog;
using StackExchange.Redis;

namespace Cachewright.Runtime.Benchmarks.Subjects;

/// <summary>What one would write without any cache library: <c>GET</c>, and decode. It protects from nothing and can't be invalidated by tags.</summary>
internal sealed class BareSubject(IConnectionMultiplexer connection) : Subject
{
    private readonly IDatabase _database = connection.GetDatabase();

    public override string Name => "Bare";

    public static async Task<BareSubject> StartAsync(string configuration) =>
        new(await ConnectionMultiplexer.ConnectAsync(configuration));

    public override async ValueTask<Product> GetAsync(int id)
    {
        string key = $"bare:product:{id}";
        ReadOnlyMemory<byte> bytes = await _database.StringGetAsync(key);
        return bytes.IsEmpty ? await LoadAsync(key, id) : ProductFormat.Read(bytes);
    }

    public override ValueTask<Product> GetTaggedAsync(int id) => GetAsync(id);

    public override ValueTask DisposeAsync() => connection.DisposeAsync();

    private async Task<Product> LoadAsync(string key, int id)
    {
        Product product = Source.Load(id);
        await _database.StringSetAsync(key, ProductFormat.Serialize(product), TimeSpan.FromHours(1));
        return product;
    }
}
