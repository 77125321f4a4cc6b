using System.Globalization;
using System.Runtime.CompilerServices;
using Cachewright;
using Microsoft.Extensions.DependencyInjection;

Counter loads = new();
Dictionary<int, string> names = new() { [1] = "apple" };
string space = "native" + Guid.NewGuid().ToString("N");
await using ServiceProvider left = NewNode();
await using ServiceProvider right = NewNode();
ICatalog writer = left.GetRequiredService<ICatalog>();
ICatalog reader = right.GetRequiredService<ICatalog>();

Product loaded = (await writer.FindAsync(1))!;
Product cached = (await reader.FindAsync(1))!;
Expect(1, loads.Value, "the other node has a hit");
Expect(Text(loaded), Text(cached), "the hit is what was loaded");
Expect("250 g from Ulm", cached.Origin?.ToString(), "the formatter of a member is called");
Expect("made, written", loaded.Origin?.History, "a value is told that it is written");
Expect("made, read", cached.Origin?.History, "and that it was read");

await writer.UpdateAsync(1, "pear");
Expect("pear", (await reader.FindAsync(1))!.Name, "the other node sees the invalidation");
Expect(2, loads.Value, "by loading once more");

await reader.RenameAsync(1, "plum");
Expect("plum", (await writer.FindAsync(1))!.Name, "the other node sees the write-through");
Expect(2, loads.Value, "without a load");

CatalogCache handle = right.GetRequiredService<CatalogCache>();
Expect(true, (await handle.Find.PeekAsync(1)).Found, "the handle finds the entry");
await right.GetRequiredService<ICache>().InvalidateTagAsync("parity:1");
Expect(false, (await handle.Find.PeekAsync(1)).Found, "the tag kills the entry");

Expect(true, await writer.FindAsync(2) is null && await reader.FindAsync(2) is null, "a null is a null");
Expect(3, loads.Value, "and is cached");

IShelf<string> shelf = left.GetRequiredService<IShelf<string>>();
Expect("top", await shelf.TopAsync("Ulm"), "an open generic service works");
Expect("top", await right.GetRequiredService<IShelf<string>>().TopAsync("Ulm"), "on both nodes");
Expect(4, loads.Value, "and is cached");

Console.WriteLine($"dynamic code: {RuntimeFeature.IsDynamicCodeSupported}");
Console.WriteLine("all as expected");
return 0;

ServiceProvider NewNode()
{
    ServiceCollection services = new();
    services.AddSingleton(names).AddSingleton(loads).AddSingleton("top");
    services.AddSingleton<ICatalog, Catalog>();
    services.AddSingleton(typeof(IShelf<>), typeof(Shelf<>));
    services.AddCachewright(options =>
    {
        options.Namespace = space;
        options.Configuration = args[0];
        options.CacheBudget = TimeSpan.FromSeconds(15);
    });
    return services.BuildServiceProvider();
}

static string Text(Product product) =>
    string.Create(
        CultureInfo.InvariantCulture,
        $"{product with { Labels = null!, Stock = null! }} {string.Join(' ', product.Labels)} {string.Join(' ', product.Stock)} {string.Join(' ', product.Successor!.Labels)}"
    );

static void Expect<T>(T expected, T actual, string what)
{
    if (!EqualityComparer<T>.Default.Equals(expected, actual))
    {
        Console.Error.WriteLine($"{what}: expected {expected}, was {actual}");
        Environment.Exit(1);
    }
}
