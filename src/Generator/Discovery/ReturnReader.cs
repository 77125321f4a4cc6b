using Cachewright.Generator.Model;
using Microsoft.CodeAnalysis;

namespace Cachewright.Generator.Discovery;

/// <summary>Takes return types apart.</summary>
internal static class ReturnReader
{
    /// <summary>Reads the return type of a method.</summary>
    public static ReturnModel Read(IMethodSymbol method)
    {
        ITypeSymbol? result = Result(method);
        return new ReturnModel(
            KindOf(method.ReturnType),
            TypeNames.InCode(method.ReturnType),
            result is null ? null : TypeNames.InCode(result),
            result
                is INamedTypeSymbol
                {
                    OriginalDefinition.SpecialType: SpecialType.System_Collections_Generic_IEnumerable_T
                } list
                ? TypeNames.InCode(list.TypeArguments[0])
                : null
        );
    }

    /// <summary>The type of the result inside; null for void, Task and ValueTask.</summary>
    public static ITypeSymbol? Result(IMethodSymbol method) =>
        method.ReturnType switch
        {
            { SpecialType: SpecialType.System_Void } => null,
            INamedTypeSymbol { TypeArguments.Length: 1 } task when KindOf(task) != ReturnKind.Value =>
                task.TypeArguments[0],
            { } type when KindOf(type) != ReturnKind.Value => null,
            { } type => type,
        };

    private static ReturnKind KindOf(ITypeSymbol type) =>
        type is INamedTypeSymbol named
            ? TypeNames.Metadata(named.OriginalDefinition) switch
            {
                "System.Threading.Tasks.Task" or "System.Threading.Tasks.Task`1" => ReturnKind.Task,
                "System.Threading.Tasks.ValueTask" or "System.Threading.Tasks.ValueTask`1" => ReturnKind.ValueTask,
                _ => ReturnKind.Value,
            }
            : ReturnKind.Value;
}
