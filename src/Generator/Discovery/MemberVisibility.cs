using Microsoft.CodeAnalysis;

namespace Cachewright.Generator.Discovery;

/// <summary>Tells whether generated code, which stands in classes of its own, can read a member.</summary>
internal static class MemberVisibility
{
    /// <summary>Whether code of the assembly can read it from anywhere.</summary>
    public static bool IsReadableFrom(this ISymbol member, IAssemblySymbol assembly)
    {
        ISymbol access = member is IPropertySymbol property ? property.GetMethod ?? member : member;
        return access.DeclaredAccessibility switch
        {
            Accessibility.Public => true,
            Accessibility.Internal or Accessibility.ProtectedOrInternal => IsFriend(
                access.ContainingAssembly,
                assembly
            ),
            _ => false,
        };
    }

    private static bool IsFriend(IAssemblySymbol owner, IAssemblySymbol reader) =>
        SymbolEqualityComparer.Default.Equals(owner, reader) || owner.GivesAccessTo(reader);
}
