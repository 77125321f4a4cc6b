using Cachewright.Generator.Model;
using Microsoft.CodeAnalysis;

namespace Cachewright.Generator.Discovery;

/// <summary>
/// Gives every cached method of a class its place in the handle. The same names come out wherever they are asked for: in the class
/// itself, and where another class invalidates its entries.
/// </summary>
internal static class CachedMethodNames
{
    private static readonly string[] HandleMembers =
    [
        "Cache",
        "InvalidateAll",
        "Equals",
        "GetHashCode",
        "GetType",
        "ToString",
    ];

    /// <summary>The names of one cached method.</summary>
    public static EntriesNames For(IMethodSymbol method)
    {
        List<IMethodSymbol> cached = CachedMethods(method.ContainingType).ToList();
        string group = Group(SignatureReader.SimpleName(method), cached);
        int index = cached.Where(item => HasName(item, method)).TakeWhile(item => !IsSame(item, method)).Count();
        string suffix = index == 0 ? "" : (index + 1).ToString(System.Globalization.CultureInfo.InvariantCulture);
        return new EntriesNames(
            TypeNames.Identifier(group),
            group + "Entries",
            "Method" + suffix,
            group + "Key" + suffix
        );
    }

    /// <summary>
    /// The identity of a cached method in keys: the class's name in keys, the method's, its arity and, where several methods of the
    /// class have that name, its parameter types.
    /// </summary>
    public static string Identity(IMethodSymbol method, string className)
    {
        bool overloaded = CachedMethods(method.ContainingType).Count(item => HasName(item, method)) > 1;
        string arity = method.Arity == 0 ? "" : $"`{method.Arity}";
        string parameters = overloaded
            ? $"({string.Join(",", ParameterRoles.Arguments(method.OriginalDefinition).Select(static item => TypeNames.InKey(item.Type)))})"
            : "";
        return $"{className}.{SignatureReader.SimpleName(method)}{arity}{parameters}";
    }

    /// <summary>The cached methods of a class, in declared order.</summary>
    public static IEnumerable<IMethodSymbol> CachedMethods(INamedTypeSymbol type) =>
        MethodAttributes.AnnotatedMethods(type).Where(MethodAttributes.IsCached);

    private static string Group(string plain, List<IMethodSymbol> cached)
    {
        string shorter =
            plain.EndsWith("Async", StringComparison.Ordinal) && plain.Length > 5
                ? plain.Substring(0, plain.Length - 5)
                : plain;
        bool clashes =
            HandleMembers.Contains(shorter)
            || (shorter != plain && cached.Any(item => SignatureReader.SimpleName(item) == shorter));
        return clashes ? plain : shorter;
    }

    private static bool HasName(IMethodSymbol one, IMethodSymbol other) =>
        SignatureReader.SimpleName(one) == SignatureReader.SimpleName(other);

    private static bool IsSame(IMethodSymbol one, IMethodSymbol other) =>
        SymbolEqualityComparer.Default.Equals(one.OriginalDefinition, other.OriginalDefinition);
}
