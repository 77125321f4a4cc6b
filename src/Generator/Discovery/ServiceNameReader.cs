using Cachewright.Generator.Model;
using Microsoft.CodeAnalysis;

namespace Cachewright.Generator.Discovery;

/// <summary>Names a class and what is emitted for it.</summary>
internal static class ServiceNameReader
{
    /// <summary>Reads the names of an annotated class.</summary>
    public static ServiceNames Read(INamedTypeSymbol type)
    {
        List<ITypeParameterSymbol> parameters = AllTypeParameters(type).ToList();
        return new ServiceNames
        {
            Namespace = type.ContainingNamespace.IsGlobalNamespace ? "" : type.ContainingNamespace.ToDisplayString(),
            Class = TypeNames.InCode(type),
            ClassDefinition =
                type.IsGenericType || parameters.Count > 0
                    ? TypeNames.InCode(type.ConstructUnboundGenericType())
                    : TypeNames.InCode(type),
            ClassReference = TypeNames.InCode(type).Replace('<', '{').Replace('>', '}'),
            FileName = TypeNames.Metadata(type).Replace('`', '_'),
            Handle = Handle(type),
            Decorator = Decorator(type),
            TypeParameters = SignatureReader.TypeParameters(parameters),
            OpenTypeParameters = parameters.Count == 0 ? "" : $"<{new string(',', parameters.Count - 1)}>",
            TypeParameterNames = parameters.Select(static item => TypeNames.Identifier(item.Name)).ToEquatableArray(),
            Constraints = ConstraintReader.All(parameters),
            Accessibility = HasPublicHandle(type) ? "public" : "internal",
        };
    }

    /// <summary>The handle of a class that may be constructed: <c>global::Shop.RepositoryCache&lt;global::Shop.Product&gt;</c>.</summary>
    public static string QualifiedHandle(INamedTypeSymbol type)
    {
        string space = type.ContainingNamespace.IsGlobalNamespace
            ? ""
            : type.ContainingNamespace.ToDisplayString() + ".";
        List<ITypeSymbol> arguments = AllTypeArguments(type).ToList();
        string generic = arguments.Count == 0 ? "" : $"<{string.Join(", ", arguments.Select(TypeNames.InCode))}>";
        return $"global::{space}{SimpleName(type)}Cache{generic}";
    }

    /// <summary>The name of the handle of a class.</summary>
    public static string Handle(INamedTypeSymbol type) => SimpleName(type) + "Cache";

    /// <summary>
    /// Another annotated class of the namespace whose generated classes would have the same names: <c>Outer.Inner</c> and <c>OuterInner</c>.
    /// </summary>
    public static INamedTypeSymbol? Namesake(INamedTypeSymbol type)
    {
        string name = SimpleName(type);
        return WithSimpleName(type.ContainingNamespace.GetTypeMembers(), name)
            .FirstOrDefault(item =>
                !SymbolEqualityComparer.Default.Equals(item, type)
                && AllTypeParameters(item).Count() == AllTypeParameters(type).Count()
                && MethodAttributes.AnnotatedMethods(item).Any()
            );
    }

    private static IEnumerable<INamedTypeSymbol> WithSimpleName(IEnumerable<INamedTypeSymbol> types, string name) =>
        types
            .Where(item => name.StartsWith(item.Name, StringComparison.Ordinal))
            .SelectMany(item =>
                item.Name == name ? [item] : WithSimpleName(item.GetTypeMembers(), name.Substring(item.Name.Length))
            );

    /// <summary>The name of the decorator of a class.</summary>
    public static string Decorator(INamedTypeSymbol type) => "Cached" + SimpleName(type);

    /// <summary>What stands for the class in keys.</summary>
    public static string InKeys(INamedTypeSymbol type) =>
        AttributeReader.Single(type, KnownNames.CacheDefaultsAttribute)?.Text("Name")
        ?? TypeNames.Metadata(type.OriginalDefinition);

    private static string SimpleName(INamedTypeSymbol type) =>
        type.ContainingType is { } outer ? SimpleName(outer) + type.Name : type.Name;

    private static IEnumerable<ITypeParameterSymbol> AllTypeParameters(INamedTypeSymbol type) =>
        type.ContainingType is { } outer ? AllTypeParameters(outer).Concat(type.TypeParameters) : type.TypeParameters;

    private static IEnumerable<ITypeSymbol> AllTypeArguments(INamedTypeSymbol type) =>
        type.ContainingType is { } outer ? AllTypeArguments(outer).Concat(type.TypeArguments) : type.TypeArguments;

    /// <summary>A handle is no more public than its class, and than the keys and values that its members name.</summary>
    private static bool HasPublicHandle(INamedTypeSymbol type) =>
        TypeVisibility.IsPublic(type)
        && CachedMethodNames.CachedMethods(type).SelectMany(TypesOf).All(TypeVisibility.IsPublic);

    private static IEnumerable<ITypeSymbol> TypesOf(IMethodSymbol method) =>
        method
            .Parameters.Select(static item => item.Type)
            .Append(method.ReturnType)
            .Concat(method.TypeParameters.SelectMany(static item => item.ConstraintTypes));
}
