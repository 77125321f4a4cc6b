using Cachewright.Generator.Analyzers;
using Cachewright.Generator.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Cachewright.Generator.Discovery;

/// <summary>Reads a partial method: where its body stands, and how its class reaches the cache.</summary>
internal sealed class PartialMethodReader(DiscoveryContext context, IMethodSymbol method)
{
    private static readonly string[] NotRepeated = ["async", "extern"];

    /// <summary>The name of the method that holds the body: <c>GetPriceCoreAsync</c>, or <c>GetPriceCore</c>.</summary>
    public static string CoreName(string name) =>
        name.EndsWith("Async", StringComparison.Ordinal)
            ? name.Substring(0, name.Length - 5) + "CoreAsync"
            : name + "Core";

    /// <summary>Reads the method; null where something was refused.</summary>
    public PartialMethodModel? Read(int cachedIndex, int writeIndex)
    {
        string core = CoreName(method.Name);
        string? cache = CacheOf();
        if (cache is null)
        {
            context.Problems.Report(ApplyRules.NoCacheInClass, Place, method.Name, method.ContainingType.Name);
        }

        bool hasCore = method.ContainingType.GetMembers(core).OfType<IMethodSymbol>().Any(IsCore);
        if (!hasCore)
        {
            context.Problems.Report(ApplyRules.NoCoreMethod, Place, method.Name, core, method.ContainingType.Name);
        }

        return cache is null || !hasCore
            ? null
            : new PartialMethodModel
            {
                Signature = SignatureReader.Read(method),
                Modifiers = Modifiers(method),
                Core = core,
                IsStatic = method.IsStatic,
                Cache = cache,
                CachedIndex = cachedIndex,
                WriteIndex = writeIndex,
            };
    }

    /// <summary>The class and those around it, as they are opened again: <c>partial class Prices&lt;T&gt;</c>.</summary>
    public static IReadOnlyList<string> Declarations(INamedTypeSymbol type)
    {
        string kind = type switch
        {
            { IsRecord: true, IsValueType: true } => "record struct",
            { IsRecord: true } => "record",
            { TypeKind: TypeKind.Struct } => "struct",
            { TypeKind: TypeKind.Interface } => "interface",
            _ => "class",
        };
        string own =
            $"partial {kind} {TypeNames.Identifier(type.Name)}{SignatureReader.TypeParameters(type.TypeParameters)}";
        return type.ContainingType is { } outer ? [.. Declarations(outer), own] : [own];
    }

    /// <summary>The modifiers as declared, but those that only the other part may have.</summary>
    public static string Modifiers(IMethodSymbol method)
    {
        SyntaxNode? syntax = method.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax();
        IEnumerable<string> modifiers = syntax is MethodDeclarationSyntax declaration
            ? declaration.Modifiers.Select(static item => item.Text).Where(static item => !NotRepeated.Contains(item))
            : ["partial"];
        return string.Join(" ", modifiers);
    }

    private Location? Place => method.Locations.FirstOrDefault();

    private bool IsCore(IMethodSymbol candidate) =>
        candidate.IsStatic == method.IsStatic
        && candidate.Arity == method.Arity
        && candidate.Parameters.Length
            == method.Parameters.Count(static item => ParameterRoles.Of(item) != ParameterRole.Cache)
        && TypeNames.InCode(candidate.ReturnType) == TypeNames.InCode(method.ReturnType)
        && candidate
            .Parameters.Select(static item => TypeNames.InCode(item.Type))
            .SequenceEqual(
                method
                    .Parameters.Where(static item => ParameterRoles.Of(item) != ParameterRole.Cache)
                    .Select(static item => TypeNames.InCode(item.Type))
            );

    private string? CacheOf()
    {
        if (
            method.Parameters.FirstOrDefault(static item => ParameterRoles.Of(item) == ParameterRole.Cache) is
            { } parameter
        )
        {
            return TypeNames.Identifier(parameter.Name);
        }

        if (method.IsStatic)
        {
            return StaticMember();
        }

        for (INamedTypeSymbol? type = method.ContainingType; type is not null; type = type.BaseType)
        {
            bool isOwn = SymbolEqualityComparer.Default.Equals(type, method.ContainingType);
            if (Member(type, isOwn) is { } name)
            {
                return name;
            }
        }

        return PrimaryConstructorParameter();
    }

    private string? StaticMember() =>
        method
            .ContainingType.GetMembers()
            .Where(static item => item.IsStatic && IsCache(item))
            .Select(static item => TypeNames.Identifier(item.Name))
            .FirstOrDefault();

    private static string? Member(INamedTypeSymbol type, bool isOwn) =>
        type.GetMembers()
            .Where(item =>
                IsCache(item)
                && !item.IsImplicitlyDeclared
                && (isOwn || item.DeclaredAccessibility != Accessibility.Private)
            )
            .Select(static item => TypeNames.Identifier(item.Name))
            .FirstOrDefault();

    private string? PrimaryConstructorParameter() =>
        method
            .ContainingType.InstanceConstructors.Where(static item =>
                item.DeclaringSyntaxReferences.Any(static syntax => syntax.GetSyntax() is TypeDeclarationSyntax)
            )
            .SelectMany(static item => item.Parameters)
            .Where(static item => TypeNames.Is(item.Type, KnownNames.ICache))
            .Select(static item => TypeNames.Identifier(item.Name))
            .FirstOrDefault();

    private static bool IsCache(ISymbol member) =>
        member switch
        {
            IFieldSymbol field => TypeNames.Is(field.Type, KnownNames.ICache),
            IPropertySymbol { GetMethod: not null, IsIndexer: false } property => TypeNames.Is(
                property.Type,
                KnownNames.ICache
            ),
            _ => false,
        };
}
