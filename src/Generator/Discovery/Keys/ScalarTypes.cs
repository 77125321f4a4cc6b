using Cachewright.Generator.Model.Keys;
using Microsoft.CodeAnalysis;

namespace Cachewright.Generator.Discovery.Keys;

/// <summary>Knows the types that are one segment of a key.</summary>
internal static class ScalarTypes
{
    private static readonly HashSet<string> ByName =
    [
        "System.Guid",
        "System.DateTimeOffset",
        "System.DateOnly",
        "System.TimeOnly",
        "System.TimeSpan",
        "System.Half",
        "System.Int128",
        "System.UInt128",
        "System.Numerics.BigInteger",
        "System.Uri",
        "System.Version",
    ];

    /// <summary>Reads a type that is no nullable value type.</summary>
    /// <returns>How it is written; null where it is no scalar.</returns>
    public static ScalarKeyModel? Read(ITypeSymbol type)
    {
        string name = TypeNames.InCode(type);
        return type switch
        {
            INamedTypeSymbol { EnumUnderlyingType: { } number } => new ScalarKeyModel(name, number.ToDisplayString()),
            { SpecialType: SpecialType.System_IntPtr } => new ScalarKeyModel(name, "long"),
            { SpecialType: SpecialType.System_UIntPtr } => new ScalarKeyModel(name, "ulong"),
            IArrayTypeSymbol { IsSZArray: true, ElementType.SpecialType: SpecialType.System_Byte } =>
                new ScalarKeyModel(name),
            INamedTypeSymbol { TypeArguments: [{ SpecialType: SpecialType.System_Byte }] } bytes => ReadMemory(
                bytes,
                name
            ),
            _ => IsSpecial(type.SpecialType) || ByName.Contains(TypeNames.Metadata(type))
                ? new ScalarKeyModel(name)
                : null,
        };
    }

    private static ScalarKeyModel? ReadMemory(INamedTypeSymbol type, string name) =>
        TypeNames.Metadata(type) switch
        {
            "System.ReadOnlyMemory`1" => new ScalarKeyModel(name),
            "System.Memory`1" => new ScalarKeyModel(name, "global::System.ReadOnlyMemory<byte>"),
            _ => null,
        };

    private static bool IsSpecial(SpecialType type) =>
        type is >= SpecialType.System_Boolean and <= SpecialType.System_String or SpecialType.System_DateTime;
}
