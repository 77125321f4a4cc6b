using Cachewright.Generator.Model;

namespace Cachewright.Generator.Emission;

/// <summary>Writes the handle of a class: its cached entries, to be looked up, set, refreshed and invalidated by hand.</summary>
internal static class HandleEmitter
{
    /// <summary>Writes the file.</summary>
    public static GeneratedFile Emit(ServiceModel service)
    {
        ServiceNames names = service.Names;
        SourceWriter writer = GeneratedFile.Start(
            names.Namespace,
            "#pragma warning disable CS0436 // Friend assemblies may have codecs of the same name; this one's own are meant.",
            names.AcceptedIds
        );
        writer.Line(
            $"/// <summary>The cached entries of <see cref=\"{names.ClassReference}\"/>: look them up, set, refresh and invalidate them by hand.</summary>"
        );
        writer.Line(GeneratedFile.Attribute);
        writer.Open($"{names.Accessibility} sealed class {names.HandleType}{Clause(names.Constraints)}");
        List<IGrouping<string, CachedMethodModel>> groups = service
            .Cached.Where(static item => !item.SharesEntries)
            .GroupBy(static item => item.Names.Group)
            .ToList();
        EmitConstructor(writer, names, groups);
        foreach (IGrouping<string, CachedMethodModel> group in groups)
        {
            CachedMethodModel first = group.First();
            writer.Line();
            writer.Line($"/// <summary>The entries of {EntriesEmitter.Reference(names, first)}.</summary>");
            writer.Line($"public {first.Names.GroupType} {group.Key} {{ get; }}");
        }

        EmitInvalidateAll(writer, groups);
        foreach (IGrouping<string, CachedMethodModel> group in groups)
        {
            writer.Line();
            EntriesEmitter.Emit(writer, service, group.ToList());
        }

        foreach (CachedMethodModel method in groups.SelectMany(static group => group))
        {
            writer.Line();
            KeyStructEmitter.Emit(writer, names, method);
        }

        writer.Close();
        return new GeneratedFile($"{names.FileName}.Cache.g.cs", writer.ToString());
    }

    /// <summary>A constraint clause with the space in front of it.</summary>
    public static string Clause(string constraints) => constraints.Length == 0 ? "" : " " + constraints;

    private static void EmitConstructor(
        SourceWriter writer,
        ServiceNames names,
        List<IGrouping<string, CachedMethodModel>> groups
    )
    {
        writer.Line("/// <summary>Binds the entries to a cache.</summary>");
        writer.Line("/// <param name=\"cache\">The cache that <c>AddCachewright</c> registered.</param>");
        writer.Line("/// <param name=\"serviceKey\">The key of a keyed registration of the class.</param>");
        writer.Open(
            $"public {names.Handle}({RuntimeNames.ICache} cache, {RuntimeNames.ServiceKey} object? serviceKey = null)"
        );
        writer.Line("Cache = cache;");
        foreach (IGrouping<string, CachedMethodModel> group in groups)
        {
            writer.Line($"{group.Key} = new {group.First().Names.GroupType}(cache, serviceKey);");
        }

        writer.Close();
        writer.Line();
        writer.Line("/// <summary>The cache.</summary>");
        writer.Line(GeneratedFile.Hidden);
        writer.Line($"public {RuntimeNames.ICache} Cache {{ get; }}");
    }

    private static void EmitInvalidateAll(SourceWriter writer, List<IGrouping<string, CachedMethodModel>> groups)
    {
        writer.Line();
        writer.Line("/// <summary>Invalidates every cached entry of the class.</summary>");
        writer.Line("/// <param name=\"cancellationToken\">Ends the wait, not the invalidation.</param>");
        writer.Open(
            $"public {RuntimeNames.ValueTask} InvalidateAllAsync({RuntimeNames.CancellationToken} cancellationToken = default)"
        );
        writer.Line($"var write = new {RuntimeNames.CacheWrite}(Cache);");
        foreach (CachedMethodModel method in groups.SelectMany(static group => group))
        {
            writer.Line($"write.InvalidateAll({method.Names.Group}.{EntriesEmitter.WholeMethod(method)});");
        }

        writer.Line("return write.FinishAsync(cancellationToken);");
        writer.Close();
    }
}
