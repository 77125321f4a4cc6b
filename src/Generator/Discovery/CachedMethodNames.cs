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
        "InvalidateAllAsync",
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
        int index = KeysOf(method, cached).IndexOf(InHandle(method.OriginalDefinition));
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
    /// class have that name and another key, its parameter types.
    /// </summary>
    public static string Identity(IMethodSymbol method, string className)
    {
        bool overloaded = KeysOf(method, CachedMethods(method.ContainingType)).Count > 1;
        string arity = method.Arity == 0 ? "" : $"`{method.Arity}";
        string parameters = overloaded
            ? $"({string.Join(",", ParameterRoles.Arguments(method.OriginalDefinition).Select(static item => TypeNames.InKey(item.Type)))})"
            : "";
        return $"{className}.{SignatureReader.SimpleName(method)}{arity}{parameters}";
    }

    /// <summary>The method as its handle tells it from others: by its name, its arity and the types of the fields of its key.</summary>
    public static string InHandle(IMethodSymbol method) =>
        $"{SignatureReader.SimpleName(method)}{(method.Arity == 0 ? "" : $"`{method.Arity}")}({string.Join(", ", KeyFields.Of(method).Select(static item => TypeNames.InKey(item.Parameter.Type)))})";

    /// <summary>
    /// The cached methods of a class that have entries of their own. Overloads that differ only by what is no part of a key, such as a
    /// <c>CancellationToken</c>, are one: the first stands for all.
    /// </summary>
    public static IEnumerable<IMethodSymbol> WithOwnEntries(INamedTypeSymbol type) =>
        CachedMethods(type)
            .GroupBy(static item => InHandle(item.OriginalDefinition))
            .Select(static group => group.First());

    /// <summary>The cached methods of a class, in declared order.</summary>
    public static IEnumerable<IMethodSymbol> CachedMethods(INamedTypeSymbol type) =>
        MethodAttributes.AnnotatedMethods(type).Where(MethodAttributes.IsCached);

    private static string Group(string plain, List<IMethodSymbol> cached)
    {
        string shorter = Shorter(plain);
        bool clashes = shorter != plain && cached.Any(item => SignatureReader.SimpleName(item) == shorter);
        return new[] { shorter, plain }.Skip(clashes ? 1 : 0).FirstOrDefault(item => !IsTaken(item, cached))
            ?? plain + "Method";
    }

    /// <summary>Whether the handle has a member of that name already: its own, or a type that belongs to a group.</summary>
    private static bool IsTaken(string name, List<IMethodSymbol> cached) =>
        HandleMembers.Contains(name)
        || name == ServiceNameReader.Handle(cached[0].ContainingType)
        || cached.Any(item => IsTypeOf(SignatureReader.SimpleName(item), name));

    private static bool IsTypeOf(string method, string name)
    {
        string stem = name.TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8', '9');
        return new[] { Shorter(method), method }.Any(group => name == group + "Entries" || stem == group + "Key");
    }

    private static string Shorter(string plain) =>
        plain.EndsWith("Async", StringComparison.Ordinal) && plain.Length > 5
            ? plain.Substring(0, plain.Length - 5)
            : plain;

    private static bool HasName(IMethodSymbol one, IMethodSymbol other) =>
        SignatureReader.SimpleName(one) == SignatureReader.SimpleName(other);

    /// <summary>The different keys of the overloads of a method.</summary>
    private static List<string> KeysOf(IMethodSymbol method, IEnumerable<IMethodSymbol> cached) =>
        [
            .. cached
                .Where(item => HasName(item, method))
                .Select(static item => InHandle(item.OriginalDefinition))
                .Distinct(),
        ];
}
