using Microsoft.CodeAnalysis;

namespace Cachewright.Generator.Discovery.Keys;

/// <summary>Lists what a record's equality compares: its fields and those behind its properties, inherited ones first.</summary>
/// <remarks>
/// The private fields of a record from another assembly are invisible here, and so is the difference between a stored and a computed
/// property: there, every readable property counts. More than needed can make two keys of one, never one of two.
/// </remarks>
internal static class RecordMembers
{
    /// <summary>The properties and fields.</summary>
    public static IEnumerable<ISymbol> Of(INamedTypeSymbol record)
    {
        IEnumerable<ISymbol> inherited = record.BaseType is { IsRecord: true } parent ? Of(parent) : [];
        IEnumerable<ISymbol> own = record.DeclaringSyntaxReferences.Length > 0 ? Stored(record) : Readable(record);
        return inherited.Concat(own);
    }

    /// <summary>The type of a member.</summary>
    public static ITypeSymbol TypeOf(ISymbol member) =>
        member is IPropertySymbol property ? property.Type : ((IFieldSymbol)member).Type;

    private static IEnumerable<ISymbol> Stored(INamedTypeSymbol record) =>
        record
            .GetMembers()
            .OfType<IFieldSymbol>()
            .Where(static field => !field.IsStatic && !field.IsConst)
            .Select(static field => field.AssociatedSymbol as IPropertySymbol ?? (ISymbol)field);

    private static IEnumerable<ISymbol> Readable(INamedTypeSymbol record) =>
        record
            .GetMembers()
            .Where(static member =>
                member switch
                {
                    IPropertySymbol property => property is { IsStatic: false, IsIndexer: false, GetMethod: not null }
                        && property.Name != "EqualityContract"
                        && !property.IsOverride,
                    IFieldSymbol field => field is { IsStatic: false, IsConst: false, IsImplicitlyDeclared: false },
                    _ => false,
                }
            );
}
