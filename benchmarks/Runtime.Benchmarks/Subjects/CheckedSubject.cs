using System.Buffers.Binary;
using Cachewright.Runtime.Benchmarks.Catalog;
using StackExchange.Redis;

namespace Cachewright.Runtime.Benchmarks.Subjects;

/// <summary>
/// The same question to Redis as Cachewright's, written by hand: one <c>MGET</c> for the value and for the versions that it was stored under, those of
/// its own, of all products and of its tags. It has no checksum, no shape, no single flight and no write that would change a version; it shows what the
/// question itself costs, whoever asks.
/// </summary>
internal sealed class CheckedSubject(IConnectionMultiplexer connection) : Subject
{
    private const int Stripes = 16;
    private const long Version = 4_611_686_018_427_387_904;

    private readonly IDatabase _database = connection.GetDatabase();

    public override string Name => "MGET by hand";

    public static async Task<CheckedSubject> StartAsync(string configuration) =>
        new(await ConnectionMultiplexer.ConnectAsync(configuration));

    public override ValueTask<Product> GetAsync(int id) =>
        ReadAsync([$"checked:product:{id}", $"checked:version:all/{id % Stripes}", $"checked:version:{id}"], id);

    public override ValueTask<Product> GetTaggedAsync(int id) =>
        ReadAsync(
            [
                $"checked:tagged:{id}",
                $"checked:version:tagged/{id % Stripes}",
                $"checked:version:tagged:{id}",
                $"checked:tag:product:{id}",
                "checked:tag:catalog",
            ],
            id
        );

    public override ValueTask DisposeAsync() => connection.DisposeAsync();

    private async ValueTask<Product> ReadAsync(RedisKey[] keys, int id)
    {
        RedisValue[] replies = await _database.StringGetAsync(keys);
        ReadOnlyMemory<byte> stored = replies[0];
        return !stored.IsEmpty && HasVersions(stored.Span, replies)
            ? ProductFormat.Read(stored[VersionBytes(keys)..])
            : await LoadAsync(keys, id);
    }

    private static bool HasVersions(ReadOnlySpan<byte> stored, RedisValue[] replies)
    {
        for (int index = 1; index < replies.Length; index++)
        {
            long version = BinaryPrimitives.ReadInt64LittleEndian(stored[((index - 1) * sizeof(long))..]);
            if (!replies[index].TryParse(out long current) || current != version)
            {
                return false;
            }
        }
        return true;
    }

    private async Task<Product> LoadAsync(RedisKey[] keys, int id)
    {
        Product product = Source.Load(id);
        byte[] encoded = ProductFormat.Serialize(product);
        byte[] stored = new byte[VersionBytes(keys) + encoded.Length];
        encoded.CopyTo(stored.AsSpan(VersionBytes(keys)));
        for (int index = 1; index < keys.Length; index++)
        {
            BinaryPrimitives.WriteInt64LittleEndian(stored.AsSpan((index - 1) * sizeof(long)), Version);
            await _database.StringSetAsync(keys[index], Version, TimeSpan.FromHours(1), When.NotExists);
        }
        await _database.StringSetAsync(keys[0], stored, TimeSpan.FromHours(1));
        return product;
    }

    private static int VersionBytes(RedisKey[] keys) => (keys.Length - 1) * sizeof(long);
}
