using Microsoft.CodeAnalysis;

namespace Cachewright.Generator.Analyzers;

/// <summary>CW1xxx: where and how an attribute may stand.</summary>
internal static class ApplyRules
{
    public static readonly DiagnosticDescriptor NoEffect = RuleFactory.Error(
        "CW1001",
        "The attribute has no effect here",
        "{0} has no effect on '{1}': the method implements no interface member and is not partial. Declare it in an interface that '{2}' implements, or make it partial and move its body to '{3}'."
    );

    public static readonly DiagnosticDescriptor UncacheableReturnType = RuleFactory.Error(
        "CW1002",
        "The return type can't be cached",
        "The result of '{0}' can't be cached: {1}. Return a value, or Task<T> or ValueTask<T> of one."
    );

    public static readonly DiagnosticDescriptor ByReference = RuleFactory.Error(
        "CW1003",
        "A parameter passed by reference can't be cached",
        "'{0}' can't be cached: its parameter '{1}' is '{2}', and a cached call would not set it. Return the value instead."
    );

    public static readonly DiagnosticDescriptor TtlMissing = RuleFactory.Error(
        "CW1004",
        "The TTL is missing",
        "'{0}' has no TTL. Write [Cached(Ttl = seconds)], name a method with TtlFrom, or give a default with [CacheDefaults(Ttl = seconds)]."
    );

    public static readonly DiagnosticDescriptor SettingOutOfRange = RuleFactory.Error(
        "CW1005",
        "A setting is out of range",
        "{0} = {1} of '{2}' is out of range: it must be {3}"
    );

    public static readonly DiagnosticDescriptor NotAvailableYet = RuleFactory.Error(
        "CW1006",
        "The setting is reserved",
        "'{0}' is reserved and does nothing yet. Remove it from '{1}'."
    );

    public static readonly DiagnosticDescriptor NoCacheInClass = RuleFactory.Error(
        "CW1007",
        "The class has no ICache",
        "'{0}' is partial, but '{1}' holds no ICache to call. Add 'ICache cache' to its primary constructor, or a field, property or (for a static method) parameter of that type."
    );

    public static readonly DiagnosticDescriptor NoCoreMethod = RuleFactory.Error(
        "CW1008",
        "The body of the partial method is missing",
        "The body of '{0}' is missing. Write it as '{1}' in '{2}', with the same parameters and return type."
    );

    public static readonly DiagnosticDescriptor UnsupportedClass = RuleFactory.Error(
        "CW1009",
        "The class can't be decorated",
        "No decorator can be written for '{0}': {1}"
    );

    public static readonly DiagnosticDescriptor UnknownPolicyMethod = RuleFactory.Error(
        "CW1010",
        "The method named by TtlFrom, When or Unless does not fit",
        "{0} of '{1}' names '{2}', which does not fit: {3}"
    );

    public static readonly DiagnosticDescriptor OpenResult = RuleFactory.Error(
        "CW1011",
        "The result contains an open type parameter",
        "The result of '{0}' contains the open type parameter '{1}', for which no code can be generated. List what it may be with [assembly: CacheValue(typeof(...))]."
    );

    public static readonly DiagnosticDescriptor NameTaken = RuleFactory.Error(
        "CW1012",
        "The generated name is taken",
        "'{0}' needs the name '{1}' in generated code, but it is taken. Rename one of the two."
    );

    public static readonly DiagnosticDescriptor NotAMethod = RuleFactory.Error(
        "CW1013",
        "Only a method of a class can be cached",
        "{0} has no effect on {1}. Write a method of the class, and put the attribute there."
    );
}
