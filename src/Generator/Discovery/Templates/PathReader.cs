using System.Text;
using Microsoft.CodeAnalysis;

namespace Cachewright.Generator.Discovery.Templates;

/// <summary>
/// Resolves a path: <c>product.Category.Id</c>. Every reference on the way is asked whether it is null, annotated or not: a navigation property
/// that was not loaded must not make an invalidation throw after the write.
/// </summary>
internal static class PathReader
{
    /// <summary>Resolves a path.</summary>
    /// <returns>Where it leads; null where <paramref name="why"/> says what is unknown.</returns>
    public static PathTarget? Read(string path, TemplateScope scope, out string? why)
    {
        string[] names = path.Split('.').Select(static name => name.Trim().TrimStart('@')).ToArray();
        why = null;
        if (scope.TypeOf(names[0]) is not { } type)
        {
            why = $"there is no parameter '{names[0]}'{NearestName.Hint(names[0], scope.Names)}";
            return null;
        }

        StringBuilder suffix = new();
        bool canBeNull = false;
        foreach (string name in names.Skip(1))
        {
            bool asks = MayBeNull(type);
            ITypeSymbol holder = type.WithoutNullable();
            if (PathMembers.Find(holder, name, scope.Assembly, out why) is not { } memberType)
            {
                return null;
            }

            suffix.Append(asks ? "?." : ".").Append(TypeNames.Identifier(name));
            canBeNull |= asks;
            type = memberType;
        }

        return new PathTarget(TypeNames.Identifier(names[0]), suffix.ToString(), type, canBeNull);
    }

    private static bool MayBeNull(ITypeSymbol type) =>
        !type.IsValueType || type.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T;

    private static ITypeSymbol WithoutNullable(this ITypeSymbol type) =>
        type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable
            ? nullable.TypeArguments[0]
            : type;
}
