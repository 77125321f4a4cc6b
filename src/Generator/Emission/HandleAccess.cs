using Cachewright.Generator.Model;

namespace Cachewright.Generator.Emission;

/// <summary>How generated code reaches the handle of its class.</summary>
/// <param name="Expression">The handle: <c>_cache</c>.</param>
/// <param name="Type">The handle's type, for its key structs.</param>
internal readonly record struct HandleAccess(string Expression, string Type)
{
    /// <summary>The cache behind the handle.</summary>
    public string Cache => Expression + ".Cache";

    /// <summary>The entries of a cached method.</summary>
    public string Entries(CachedMethodModel method) =>
        $"{Expression}.{method.Names.Group}.{EntryOperationsEmitter.Target(method)}";

    /// <summary>The entries of a method that may belong to another class.</summary>
    public string Entries(EntryTarget target)
    {
        string handle = target.Handle is null
            ? Expression
            : $"{RuntimeNames.CacheHandles}.Get({Cache}, static cache => new {target.Handle}(cache))";
        return $"{handle}.{target.Group}.{target.Method}{(target.TypeArguments.Length == 0 ? "" : target.TypeArguments + "()")}";
    }

    /// <summary>All entries of a method that may belong to another class, whatever its type arguments.</summary>
    public string AllEntries(EntryTarget target) =>
        target.TypeArguments.Length == 0 ? Entries(target) : Entries(target with { TypeArguments = "" }) + "OfAnyType";

    /// <summary>A key struct that may belong to another class.</summary>
    public string Key(EntryTarget target) => $"{target.Handle ?? Type}.{target.Key}{target.TypeArguments}";
}
