using Cachewright;
using Origins;

/// <summary>Its source is a dictionary that counts how often it was asked.</summary>
public sealed class Catalog(Dictionary<int, string> names, Counter loads) : ICatalog
{
    [Cached(Ttl = 600, Tags = ["parity:{id}"])]
    public Task<Product?> FindAsync(int id)
    {
        loads.Value++;
        return Task.FromResult(names.TryGetValue(id, out string? name) ? Make(id, name) : null);
    }

    [InvalidatesCache(nameof(FindAsync))]
    public Task UpdateAsync(int id, string name)
    {
        names[id] = name;
        return Task.CompletedTask;
    }

    [UpdatesCache(nameof(FindAsync))]
    public Task<Product> RenameAsync(int id, string name)
    {
        names[id] = name;
        return Task.FromResult(Make(id, name));
    }

    private static Product Make(int id, string name) =>
        new(id, name, 9.90m, Grade.Fine)
        {
            Sold = new DateTimeOffset(2026, 11, 24, 14, 3, 3, TimeSpan.FromHours(1)),
            Labels = ["a", name],
            Stock = new() { ["Ulm"] = (3, 0.25) },
            Origin = new() { Place = "Ulm", Weight = Weight.OfGrams(250) },
            Successor = new(id + 1, "next", 0.01m, Grade.Plain),
        };
}
