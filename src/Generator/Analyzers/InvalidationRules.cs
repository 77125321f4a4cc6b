using Microsoft.CodeAnalysis;

namespace Cachewright.Generator.Analyzers;

/// <summary>CW3xxx: what a write makes invalid, or updates.</summary>
internal static class InvalidationRules
{
    public static readonly DiagnosticDescriptor UnknownMethod = RuleFactory.Error(
        "CW3001",
        "No such cached method",
        "{0} names '{1}', but '{2}' has no cached method of that name. {3}"
    );

    public static readonly DiagnosticDescriptor Ambiguous = RuleFactory.Error(
        "CW3002",
        "Several overloads match",
        "{0} names '{1}', whose overloads {2} all match. Tell them apart with Map, or use All = true."
    );

    public static readonly DiagnosticDescriptor UnmatchedParameter = RuleFactory.Error(
        "CW3003",
        "A key parameter is not matched",
        "'{0}' has no parameter for the key parameter '{1}' of '{2}' ({3}). Write Map = [\"{1}=...\"] to say where it comes from, or All = true to invalidate every entry."
    );

    public static readonly DiagnosticDescriptor MalformedMap = RuleFactory.Error(
        "CW3004",
        "The map can't be read",
        "Map entry \"{0}\" of '{1}' can't be read: {2}. Write \"keyParameter=parameter.Path\", for example \"id=order.ProductId\"."
    );

    public static readonly DiagnosticDescriptor NothingCached = RuleFactory.Error(
        "CW3005",
        "There is nothing to invalidate",
        "[InvalidatesCache] on '{0}' stands for every cached method of '{1}', but it has none. Name a method or tags, or remove the attribute."
    );

    public static readonly DiagnosticDescriptor NoOwnToken = RuleFactory.Error(
        "CW3006",
        "The entry has no token of its own",
        "{0} names '{1}', which is TagsOnly: its entries can't be invalidated or updated one by one. Invalidate a tag, use All = true, or remove TagsOnly."
    );

    public static readonly DiagnosticDescriptor UnfitValue = RuleFactory.Error(
        "CW3007",
        "The value does not fit the entry",
        "[UpdatesCache] on '{0}' can't fill '{1}': {2}"
    );

    public static readonly DiagnosticDescriptor KeyFromResult = RuleFactory.Error(
        "CW3008",
        "An update needs its key before the write",
        "[UpdatesCache] on '{0}' takes a key from the result, which is not known when the write starts. Use [InvalidatesCache] with the same Map."
    );

    public static readonly DiagnosticDescriptor CachedWrite = RuleFactory.Error(
        "CW3009",
        "A cached method can't be a write",
        "'{0}' is both cached and a write: on a hit its body does not run, so nothing would be invalidated. Split it into two methods."
    );

    public static readonly DiagnosticDescriptor FenceFromResult = RuleFactory.Error(
        "CW3010",
        "A fence needs its key before the write",
        "Fenced on '{0}' can't hold what only the result tells: it is not known when the write starts. Write a second [InvalidatesCache] without Fenced for what reads 'result'."
    );

    public static readonly DiagnosticDescriptor PolicyWithoutFence = RuleFactory.Error(
        "CW3011",
        "A fence policy without a fence",
        "FencePolicy on '{0}' has no effect, because its [InvalidatesCache] is not fenced. Write Fenced = true, or remove FencePolicy."
    );
}
