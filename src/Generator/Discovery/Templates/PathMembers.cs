using Microsoft.CodeAnalysis;

namespace Cachewright.Generator.Discovery.Templates;

/// <summary>Finds the properties and fields that a path can go through.</summary>
internal static class PathMembers
{
    /// <summary>Finds a member.</summary>
    /// <returns>Its type; null where <paramref name="why"/> says why it can't be read.</returns>
    public static ITypeSymbol? Find(ITypeSymbol holder, string name, IAssemblySymbol? assembly, out string? why)
    {
        why = null;
        ISymbol? member = All(holder).FirstOrDefault(item => item.Name == name);
        if (member is null)
        {
            IEnumerable<string> visible = All(holder)
                .Where(item => IsReadable(item, assembly))
                .Select(static item => item.Name);
            why = $"'{holder.ToDisplayString()}' has no property or field '{name}'{NearestName.Hint(name, visible)}";
            return null;
        }

        if (!IsReadable(member, assembly))
        {
            why =
                $"generated code can't read '{name}' of '{holder.ToDisplayString()}'; make it public or internal, with a getter";
            return null;
        }

        return member is IPropertySymbol property ? property.Type : ((IFieldSymbol)member).Type;
    }

    private static IEnumerable<ISymbol> All(ITypeSymbol type) =>
        Lineage(type).SelectMany(static item => item.GetMembers()).Where(IsInstanceValue);

    private static IEnumerable<ITypeSymbol> Lineage(ITypeSymbol type)
    {
        if (type is ITypeParameterSymbol parameter)
        {
            return parameter.ConstraintTypes.SelectMany(Lineage);
        }

        return type.TypeKind == TypeKind.Interface ? [type, .. type.AllInterfaces] : Classes(type);
    }

    private static IEnumerable<ITypeSymbol> Classes(ITypeSymbol type)
    {
        for (ITypeSymbol? current = type; current is not null; current = current.BaseType)
        {
            yield return current;
        }
    }

    private static bool IsInstanceValue(ISymbol member) =>
        member switch
        {
            IPropertySymbol property => !property.IsStatic && !property.IsIndexer,
            IFieldSymbol field => !field.IsStatic
                && (!field.IsImplicitlyDeclared || field.CorrespondingTupleField is not null),
            _ => false,
        };

    private static bool IsReadable(ISymbol member, IAssemblySymbol? assembly) =>
        member is not IPropertySymbol { GetMethod: null }
        && (assembly is null ? member.DeclaredAccessibility == Accessibility.Public : member.IsReadableFrom(assembly));
}
