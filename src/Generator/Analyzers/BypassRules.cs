using Microsoft.CodeAnalysis;

namespace Cachewright.Generator.Analyzers;

/// <summary>CW5xxx: code that goes round a decorator. They can be configured away, because a composition root may mean it.</summary>
internal static class BypassRules
{
    public static readonly DiagnosticDescriptor SelfCall = RuleFactory.ConfigurableError(
        "CW5001",
        "A call on the own instance goes round the cache",
        "This call of '{0}' stays inside '{1}' and never meets its decorator: it {2}. Make '{0}' partial and move its body to '{3}', or call it on an injected '{4}'."
    );

    public static readonly DiagnosticDescriptor Construction = RuleFactory.ConfigurableError(
        "CW5002",
        "An instance made with 'new' has no decorator",
        "This '{0}' has no decorator: {1} has no effect on it. Inject '{2}' instead, or register '{0}' and let the container make it."
    );

    public static readonly DiagnosticDescriptor Injection = RuleFactory.ConfigurableError(
        "CW5003",
        "The class is injected instead of its interface",
        "'{0}' is injected as a class, without its decorator: {1} has no effect on it. Inject '{2}' instead."
    );

    public static readonly DiagnosticDescriptor AddedInterface = RuleFactory.ConfigurableError(
        "CW5004",
        "A derived class adds an interface that its decorator lacks",
        "'{0}' adds '{1}', which the decorator of '{2}' does not implement, so {3} has no effect there. Override {4} in '{0}', with the attribute."
    );
}
