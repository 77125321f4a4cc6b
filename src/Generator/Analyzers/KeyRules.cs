using Microsoft.CodeAnalysis;

namespace Cachewright.Generator.Analyzers;

/// <summary>CW2xxx: what keys and tags are made of.</summary>
internal static class KeyRules
{
    public static readonly DiagnosticDescriptor NoValueIdentity = RuleFactory.Error(
        "CW2001",
        "A parameter can't be part of a key",
        "'{0}' of '{1}' can't be part of the key: {2}. Mark it [CacheKeyIgnore] if the result does not depend on it, name what matters with [Cached(Key = \"...\")], or let its type implement ICacheKey."
    );

    public static readonly DiagnosticDescriptor UnknownPlaceholder = RuleFactory.Error(
        "CW2002",
        "A placeholder names nothing",
        "'{0}' in the template \"{1}\" is unknown: {2}"
    );

    public static readonly DiagnosticDescriptor MalformedTemplate = RuleFactory.Error(
        "CW2003",
        "The template is malformed",
        "The template \"{0}\" is malformed: {1}"
    );

    public static readonly DiagnosticDescriptor PlaceholdersNotSeparated = RuleFactory.Error(
        "CW2004",
        "Placeholders of a key are not separated",
        "'{{{0}}}' and '{{{1}}}' in the key template \"{2}\" have no ':' between them, so two different calls could share a key. Write \"{{{0}}}:{{{1}}}\"."
    );

    public static readonly DiagnosticDescriptor UnwritablePlaceholder = RuleFactory.Error(
        "CW2005",
        "A placeholder can't be written",
        "'{0}' in the template \"{1}\" can't be written: {2}. Name a member of it that is a single value, such as its id, or let its type implement ICacheKey."
    );

    public static readonly DiagnosticDescriptor SameKeyDiffers = RuleFactory.Error(
        "CW2006",
        "Overloads with the same key are not alike",
        "'{0}' and '{1}' have the same key, since nothing in the key tells them apart, so they share their entries; but {2}. Make them alike, or give one of them another name."
    );
}
