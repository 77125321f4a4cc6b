using Cachewright.Generator.Analyzers;
using Cachewright.Generator.Model;
using Microsoft.CodeAnalysis;

namespace Cachewright.Generator.Discovery;

/// <summary>Finds the cached method that a write names, and among its overloads the one whose key parameters the write can fill.</summary>
internal sealed class EntryFinder(DiscoveryContext context, IMethodSymbol write, AttributeReader attribute)
{
    private readonly string _attributeName = $"[{attribute.Data.AttributeClass?.Name.Replace("Attribute", "")}] on '{write.Name}'";

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
        List<IMethodSymbol> cached = CachedMethodNames.CachedMethods(type.OriginalDefinition).ToList();
        List<IMethodSymbol> overloads = cached.Where(item => SignatureReader.SimpleName(item) == name).Select(item => Constructed(item, type)).ToList();
        if (overloads.Count == 0)
        {
            bool exists = type.GetMembers(name).OfType<IMethodSymbol>().Any();
            string known = string.Join(", ", cached.Select(static item => $"'{SignatureReader.SimpleName(item)}'").Distinct());
            string way = exists ? $"Put [Cached] on '{name}'." : known.Length > 0 ? $"It has {known}." : "It has none at all.";
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

        var matcher = new KeyMatcher(context, write, map);
        List<KeyMatch> matches = overloads.Select(item => matcher.Match(item, needsEveryField)).ToList();
        List<KeyMatch> complete = matches.Where(static item => item.Unmatched.Count == 0).ToList();
        int most = complete.Select(static item => item.MatchedCount).DefaultIfEmpty(0).Max();
        List<KeyMatch> best = complete.Where(item => item.MatchedCount == most).ToList();
        if (best.Count == 0)
        {
            ReportUnmatched(matches.OrderBy(static item => item.Unmatched.Count).First());
            return null;
        }

        if (best.Count > 1)
        {
            string names = string.Join(" and ", best.Select(static item => $"'{item.Cached.ToDisplayString(SymbolDisplayFormat.CSharpShortErrorMessageFormat)}'"));
            context.Problems.Report(InvalidationRules.Ambiguous, Place, _attributeName, Named(attribute)!, names);
            return null;
        }

        return HasToken(best[0].Cached) && MapIsUsed(map, best[0]) ? new EntryMatch(best[0].Cached, best[0].Arguments.ToEquatableArray()) : null;
    }

    private Location? Place => attribute.Location;

    private INamedTypeSymbol Type() =>
        attribute.Data.ConstructorArguments is [{ Value: INamedTypeSymbol type }, ..] ? type : write.ContainingType;

    private static IMethodSymbol Constructed(IMethodSymbol definition, INamedTypeSymbol type) =>
        type.GetMembers(definition.Name).OfType<IMethodSymbol>().First(item => SymbolEqualityComparer.Default.Equals(item.OriginalDefinition, definition));

    private bool HasToken(IMethodSymbol cached)
    {
        bool tagsOnly = AttributeReader.Single(cached, KnownNames.CachedAttribute)?.Switch("TagsOnly") == true;
        if (tagsOnly)
        {
            context.Problems.Report(InvalidationRules.NoOwnToken, Place, _attributeName, cached.Name);
        }

        return !tagsOnly;
    }

    private bool MapIsUsed(KeyMap map, KeyMatch match)
    {
        string? unknown = map.Keys.FirstOrDefault(key => match.Cached.Parameters.All(item => item.Name != key));
        if (unknown is not null)
        {
            string known = string.Join(", ", ParameterRoles.Arguments(match.Cached).Select(static item => $"'{item.Name}'"));
            context.Problems.Report(InvalidationRules.MalformedMap, Place, map.Text(unknown), write.Name, $"'{match.Cached.Name}' has no key parameter '{unknown}', only {known}");
        }

        return unknown is null;
    }

    private void ReportUnmatched(KeyMatch nearest)
    {
        IParameterSymbol missing = nearest.Unmatched[0];
        IParameterSymbol? same = write.Parameters.FirstOrDefault(item => item.Name == missing.Name);
        string why = nearest.Why
            ?? (
                same is null
                    ? $"no parameter is named '{missing.Name}'"
                    : $"'{same.Name}' is '{same.Type.ToDisplayString()}', which does not convert to '{missing.Type.ToDisplayString()}'"
            );
        context.Problems.Report(InvalidationRules.UnmatchedParameter, Place, write.Name, missing.Name, nearest.Cached.Name, why);
    }
}
