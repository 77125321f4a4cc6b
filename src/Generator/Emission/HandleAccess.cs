using Cachewright.Generator.Model;

namespace Cachewright.Generator.Emission;

/// <summary>How a generated method reaches the handles that it needs.</summary>
/// <param name="Expression">The handle of its own class: <c>_cache</c>, or a local.</param>
/// <param name="Type">That handle's type, for its key structs.</param>
/// <param name="Locals">The declarations of locals that hold handles; written at the top of the method.</param>
internal sealed record HandleAccess(string Expression, string Type, IReadOnlyList<string> Locals)
{
    private Dictionary<string, string> Others { get; init; } = new Dictionary<string, string>();

    /// <summary>The cache behind the handle.</summary>
    public string Cache => Expression + ".Cache";

    /// <summary>From a decorator, which holds its handle in a field.</summary>
    public static HandleAccess FromField(string field, string type) => new(field, type, []);

    /// <summary>From a partial method, which finds its handle through the class's <c>ICache</c>.</summary>
    public static HandleAccess FromCache(string type, string cache, LocalNames names) =>
        new(names.Handle, type, [Declaration(names.Handle, type, cache)]);

    /// <summary>With locals for the handles of other classes, whose entries a write invalidates or updates.</summary>
    public HandleAccess WithOthers(IEnumerable<EntryTarget> targets, LocalNames names)
    {
        var others = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (string handle in targets.Select(static item => item.Handle).OfType<string>().Distinct())
        {
            string simple = handle.Split('<')[0].Split('.', ':').Last();
            others.Add(handle, names.NewItem(char.ToLowerInvariant(simple[0]) + simple.Substring(1)));
        }

        IEnumerable<string> locals = others.Select(item =>
            $"var {item.Value} = {RuntimeNames.CacheHandles}.OfOtherClass({Cache}, static (cache, serviceKey) => new {item.Key}(cache, serviceKey));"
        );
        return this with { Others = others, Locals = [.. Locals, .. locals] };
    }

    /// <summary>The entries of a cached method of the own class.</summary>
    public string Entries(CachedMethodModel method) =>
        $"{Expression}.{method.Names.Group}.{EntryOperationsEmitter.Target(method)}";

    /// <summary>The entries of a method that may belong to another class.</summary>
    public string Entries(EntryTarget target) =>
        $"{Of(target)}.{target.Group}.{target.Method}{(target.TypeArguments.Length == 0 ? "" : target.TypeArguments + "()")}";

    /// <summary>All entries of a method that may belong to another class, whatever its type arguments.</summary>
    public string AllEntries(EntryTarget target) =>
        target.TypeArguments.Length == 0
            ? Entries(target)
            : $"{Of(target)}.{target.Group}.{target.Method}{EntriesEmitter.OfAnyType}";

    /// <summary>A key struct that may belong to another class.</summary>
    public string Key(EntryTarget target) => $"{target.Handle ?? Type}.{target.Key}{target.TypeArguments}";

    private static string Declaration(string local, string type, string cache) =>
        $"var {local} = {RuntimeNames.CacheHandles}.Get({cache}, static cache => new {type}(cache));";

    private string Of(EntryTarget target) => target.Handle is null ? Expression : Others[target.Handle];
}
