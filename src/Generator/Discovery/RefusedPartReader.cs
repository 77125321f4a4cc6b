using Cachewright.Generator.Model;
using Microsoft.CodeAnalysis;

namespace Cachewright.Generator.Discovery;

/// <summary>
/// Reads the partial methods of a class of which something was refused. Without bodies they would stop the compiler (CS8795) before it asks
/// analyzers why, so nobody would be told.
/// </summary>
internal static class RefusedPartReader
{
    /// <summary>Null where there are no such methods, or no other file can add to the class.</summary>
    public static RefusedPartModel? Read(INamedTypeSymbol type)
    {
        List<RefusedMethodModel> methods =
        [
            .. MethodAttributes
                .AnnotatedMethods(type)
                .Where(static method => method is { IsPartialDefinition: true, PartialImplementationPart: null })
                .Select(static method => new RefusedMethodModel(
                    PartialMethodReader.Modifiers(method),
                    SignatureReader.Read(method)
                )),
        ];
        return methods.Count == 0 || IsFileLocal(type)
            ? null
            : new(PartialMethodReader.Declarations(type).ToEquatableArray(), methods.ToEquatableArray());
    }

    private static bool IsFileLocal(INamedTypeSymbol type) =>
        type.IsFileLocal || (type.ContainingType is { } outer && IsFileLocal(outer));
}
