using Cachewright.Generator.Analyzers;
using Cachewright.Generator.Model;
using Microsoft.CodeAnalysis;

namespace Cachewright.Generator.Discovery;

/// <summary>Finds the cached method that a write names, and among its overloads the one whose key parameters the write can fill.</summary>
internal sealed class EntryFinder(DiscoveryContext context, IMethodSymbol write, AttributeReader attribute)
{
    private readonly string _attributeName =
        $"[{attribute.Data.AttributeClass?.Name.Replace("Attribute", "")}] on '{write.Name}'";

    /// <summary>The method's name in the attribute; null where it names none.</summary>
    public static string? Named(AttributeReader attribute) =>
        attribute.Data.ConstructorArguments is [.., { Value: string name }] ? name : null;

    /// <summary>A cached method as the write reaches it.</summary>
    public static EntryTarget Target(IMethodSymbol write, IMethodSymbol cached)
    {
        EntriesNames names = CachedMethodNames.For(cached);
        bool isOwn = SymbolEqualityComparer.Default.Equals(write.ContainingType, cached.ContainingType);
        return new EntryTarget(
            isOwn ? null : ServiceNameReader.QualifiedHandle(cached.ContainingType),
            names.Group,
            names.Method,
            SignatureReader.TypeParameters(cached.TypeParameters),
            names.Key,
            $"{cached.ContainingType.Name}.{SignatureReader.SimpleName(cached)}"
        );
    }

    /// <inheritdoc cref="Target(IMethodSymbol, IMethodSymbol)"/>
    public EntryTarget Target(IMethodSymbol cached) => Target(write, cached);

    /// <summary>All cached overloads of the named method; reports where there are none.</summary>
    public IReadOnlyList<IMethodSymbol> Overloads()
    {
        string name = Named(attribute) ?? "";
        INamedTypeSymbol type = Type();
        List<IMethodSymbol> cached = CachedMethodNames.WithOwnEntries(type.OriginalDefinition).ToList();
        List<IMethodSymbol> overloads = cached
            .Where(item => SignatureReader.SimpleName(item) == name)
            .Select(item => Constructed(item, type))
            .ToList();
        if (overloads.Count == 0)
        {
            bool exists = type.GetMembers(name).OfType<IMethodSymbol>().Any();
            string known = string.Join(
                ", ",
                cached.Select(static item => $"'{SignatureReader.SimpleName(item)}'").Distinct()
            );
            string way =
                exists ? $"Put [Cached] on '{name}'."
                : known.Length > 0 ? $"It has {known}."
                : "It has none at all.";
            context.Problems.Report(InvalidationRules.UnknownMethod, Place, _attributeName, name, type.Name, way);
        }

        return overloads;
    }

    /// <summary>Finds the one overload whose key the write can fill; reports where there is none, or several.</summary>
    /// <param name="needsEveryField">Whether tags and TTL matter too, because a value is stored.</param>
    public EntryMatch? Find(bool needsEveryField)
    {
        IReadOnlyList<IMethodSymbol> overloads = Overloads();
        if (overloads.Count == 0 || KeyMap.Read(attribute, write, context.Problems) is not { } map)
        {
            return null;
        }

        List<IMethodSymbol> mapped = overloads.Where(item => map.Keys.All(key => HasKey(item, key))).ToList();
        if (mapped.Count == 0)
        {
            ReportUnusedMap(map, overloads[0]);
            return null;
        }

        var matcher = new KeyMatcher(context, write, map);
        List<KeyMatch> matches = mapped.Select(item => matcher.Match(item, needsEveryField)).ToList();
        List<KeyMatch> complete = matches.Where(static item => item.Unmatched.Count == 0).ToList();
        int most = complete.Select(static item => item.MatchedCount).DefaultIfEmpty(0).Max();
        List<KeyMatch> best = complete.Where(item => item.MatchedCount == most).ToList();
        if (best.Count == 0)
        {
            ReportUnmatched(map, matches.OrderBy(static item => item.Unmatched.Count).First());
            return null;
        }

        if (best.Count > 1)
        {
            string names = string.Join(
                " and ",
                best.Select(static item =>
                    $"'{item.Cached.ToDisplayString(SymbolDisplayFormat.CSharpShortErrorMessageFormat)}'"
                )
            );
            context.Problems.Report(InvalidationRules.Ambiguous, Place, _attributeName, Named(attribute)!, names);
            return null;
        }

        return HasToken(best[0].Cached)
            ? new EntryMatch(
                best[0].Cached,
                best[0].Arguments.ToEquatableArray(),
                write.Parameters.Any(static item => item.Name == KeyArgument.Result)
            )
            : null;
    }

    private Location? Place => attribute.LastPositional?.GetLocation() ?? attribute.Location;

    private INamedTypeSymbol Type() =>
        attribute.Data.ConstructorArguments is [{ Value: INamedTypeSymbol type }, ..] ? type : write.ContainingType;

    private static IMethodSymbol Constructed(IMethodSymbol definition, INamedTypeSymbol type) =>
        type.GetMembers(definition.Name)
            .OfType<IMethodSymbol>()
            .First(item => SymbolEqualityComparer.Default.Equals(item.OriginalDefinition, definition));

    private bool HasToken(IMethodSymbol cached)
    {
        bool tagsOnly = AttributeReader.Single(cached, KnownNames.CachedAttribute)?.Switch("TagsOnly") == true;
        if (tagsOnly)
        {
            context.Problems.Report(InvalidationRules.NoOwnToken, Place, _attributeName, cached.Name);
        }

        return !tagsOnly;
    }

    private static bool HasKey(IMethodSymbol cached, string key) =>
        KeyFields.Of(cached).Any(item => item.Parameter.Name == key);

    private void ReportUnusedMap(KeyMap map, IMethodSymbol cached)
    {
        string unknown = map.Keys.First(key => !HasKey(cached, key));
        string known = string.Join(", ", KeyFields.Of(cached).Select(static item => $"'{item.Parameter.Name}'"));
        string why =
            $"'{cached.Name}' has no key parameter '{unknown}', {(known.Length == 0 ? "and no other" : "only " + known)}";
        context.Problems.Report(
            InvalidationRules.MalformedMap,
            map.PlaceOfKey(unknown),
            map.Text(unknown),
            write.Name,
            why
        );
    }

    private void ReportUnmatched(KeyMap map, KeyMatch nearest)
    {
        IParameterSymbol missing = nearest.Unmatched[0];
        string why = nearest.Why ?? $"no parameter is named '{missing.Name}'";
        Location? place = map.Path(missing.Name) is null ? Place : map.PlaceOfPath(missing.Name);
        context.Problems.Report(
            InvalidationRules.UnmatchedParameter,
            place,
            write.Name,
            missing.Name,
            nearest.Cached.Name,
            why
        );
    }
}
