using Cachewright.Generator.Model;
using Microsoft.CodeAnalysis;

namespace Cachewright.Generator.Discovery;

/// <summary>Names a class and what is emitted for it.</summary>
internal static class ServiceNameReader
{
    /// <summary>Reads the names of an annotated class.</summary>
    /// <param name="type">The class.</param>
    /// <param name="cached">Its cached methods: their types stand in the handle, which can't be more visible than they are.</param>
    public static ServiceNames Read(INamedTypeSymbol type, IEnumerable<IMethodSymbol> cached)
    {
        List<ITypeParameterSymbol> parameters = AllTypeParameters(type).ToList();
        string simple = SimpleName(type);
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
            Handle = simple + "Cache",
            Decorator = Decorator(type),
            TypeParameters = SignatureReader.TypeParameters(parameters),
            OpenTypeParameters = parameters.Count == 0 ? "" : $"<{new string(',', parameters.Count - 1)}>",
            TypeParameterNames = parameters.Select(static item => TypeNames.Identifier(item.Name)).ToEquatableArray(),
            Constraints = ConstraintReader.All(parameters),
            Accessibility = IsPublic(type) && cached.All(HasPublicTypes) ? "public" : "internal",
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

    private static bool HasPublicTypes(IMethodSymbol method) =>
        method
            .Parameters.Select(static item => item.Type)
            .Append(method.ReturnType)
            .Concat(method.TypeParameters.SelectMany(static item => item.ConstraintTypes))
            .All(IsPublic);

    private static bool IsPublic(ITypeSymbol type) =>
        type switch
        {
            IArrayTypeSymbol array => IsPublic(array.ElementType),
            INamedTypeSymbol named => named.DeclaredAccessibility == Accessibility.Public
                && (named.ContainingType is null || IsPublic(named.ContainingType))
                && named.TypeArguments.All(IsPublic),
            _ => true,
        };
}
