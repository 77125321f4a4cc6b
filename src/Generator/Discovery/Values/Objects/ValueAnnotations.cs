using Microsoft.CodeAnalysis;

namespace Cachewright.Generator.Discovery.Values.Objects;

/// <summary>Reads the attributes that say how a type wants to be stored.</summary>
internal static class ValueAnnotations
{
    private const string MessagePack = "MessagePack.";

    /// <summary>The <c>[MessagePackObject]</c> of the type or of a base.</summary>
    public static AttributeData? MessagePackObject(ITypeSymbol type) =>
        FindInherited(type, MessagePack + "MessagePackObjectAttribute");

    /// <summary>Whether <c>[MessagePackObject(keyAsPropertyName: true)]</c> names the members itself.</summary>
    public static bool KeysAreNames(AttributeData messagePackObject) =>
        messagePackObject.ConstructorArguments is [{ Value: true }, ..];

    /// <summary>The <c>[Key]</c> of the member or of what it overrides: an int or a string.</summary>
    public static object? Key(ISymbol member) =>
        FindInherited(member, MessagePack + "KeyAttribute")?.ConstructorArguments is [{ Value: { } key }] ? key : null;

    /// <summary>Whether the member says that it is no part of the value.</summary>
    public static bool IsIgnored(ISymbol member) =>
        Find(member, MessagePack + "IgnoreMemberAttribute") is not null
        || Find(member, "System.Runtime.Serialization.IgnoreDataMemberAttribute") is not null
        || Find(member, "System.NonSerializedAttribute") is not null;

    /// <summary>Whether the constructor is the one to use.</summary>
    public static bool IsSerializationConstructor(IMethodSymbol constructor) =>
        Find(constructor, MessagePack + "SerializationConstructorAttribute") is not null;

    /// <summary>Whether the constructor answers for required members itself.</summary>
    public static bool SetsRequiredMembers(IMethodSymbol constructor) =>
        Find(constructor, "System.Diagnostics.CodeAnalysis.SetsRequiredMembersAttribute") is not null;

    /// <summary>The type's <c>[Union]</c> attributes.</summary>
    public static IReadOnlyList<AttributeData> Unions(ITypeSymbol type) =>
        [
            .. type.GetAttributes()
                .Where(attribute => attribute.AttributeClass?.ToDisplayString() == MessagePack + "UnionAttribute"),
        ];

    /// <summary>The <c>[MessagePackFormatter]</c> of a type or member, or of what it derives from or overrides.</summary>
    public static AttributeData? Formatter(ISymbol symbol) =>
        FindInherited(symbol, MessagePack + "MessagePackFormatterAttribute");

    /// <summary>Whether the compiler wrote the accessor: the one trace that a property's storage leaves in a compiled assembly.</summary>
    public static bool IsCompilerGenerated(ISymbol member) =>
        Find(member, "System.Runtime.CompilerServices.CompilerGeneratedAttribute") is not null;

    /// <summary>As reflection looks for attributes: on bases and overridden members too.</summary>
    private static AttributeData? FindInherited(ISymbol symbol, string name)
    {
        for (ISymbol? level = symbol; level is not null; level = Base(level))
        {
            if (Find(level, name) is { } attribute)
            {
                return attribute;
            }
        }

        return null;
    }

    private static ISymbol? Base(ISymbol symbol) =>
        symbol switch
        {
            INamedTypeSymbol type => type.BaseType,
            IPropertySymbol property => property.OverriddenProperty,
            _ => null,
        };

    private static AttributeData? Find(ISymbol symbol, string name) =>
        symbol.GetAttributes().FirstOrDefault(attribute => attribute.AttributeClass?.ToDisplayString() == name);
}
