using Microsoft.CodeAnalysis;

namespace Cachewright.Generator.Analyzers;

/// <summary>CW4xxx: results that would not come back from the cache as they went in.</summary>
internal static class ValueRules
{
    public static readonly DiagnosticDescriptor UnsupportedType = RuleFactory.Error(
        "CW4001",
        "A type in the result can't be stored",
        "The result of '{0}' can't be cached: {1} is of type '{2}', {3}"
    );

    public static readonly DiagnosticDescriptor Polymorphic = RuleFactory.Error(
        "CW4002",
        "A type in the result does not say what is in it",
        "The result of '{0}' can't be cached: {1} is of type '{2}', {3}. Declare the concrete type instead, or list what it may be with [Union]."
    );

    public static readonly DiagnosticDescriptor NotSettable = RuleFactory.Error(
        "CW4003",
        "A member of the result can't be set",
        "The result of '{0}' can't be cached: {1} could not be set when the value is read back. Give it a 'set' or 'init' accessor, or a constructor parameter '{2}'; mark it with [IgnoreDataMember] if it is no part of the value."
    );

    public static readonly DiagnosticDescriptor HiddenState = RuleFactory.Error(
        "CW4004",
        "The result has state that can't be seen",
        "The result of '{0}' can't be cached: {1} {2}"
    );

    public static readonly DiagnosticDescriptor NoConstructor = RuleFactory.Error(
        "CW4005",
        "A type in the result can't be constructed",
        "The result of '{0}' can't be cached: {1} can't be constructed when the value is read back, because {2}. Add a constructor whose parameters are named and typed as its members."
    );

    public static readonly DiagnosticDescriptor Inaccessible = RuleFactory.Error(
        "CW4006",
        "A type in the result is not accessible",
        "The result of '{0}' can't be cached: {1} is of type '{2}', which generated code can't name. Make the type internal or public."
    );

    public static readonly DiagnosticDescriptor AmbiguousMember = RuleFactory.Error(
        "CW4007",
        "Two members of the result have the same name",
        "The result of '{0}' can't be cached: {1} hides '{2}', and each has a value of its own. Rename one, or mark it with [IgnoreDataMember]."
    );

    public static readonly DiagnosticDescriptor Annotation = RuleFactory.Error(
        "CW4008",
        "A MessagePack annotation can't be followed",
        "The result of '{0}' can't be cached: {1} {2}"
    );
}
