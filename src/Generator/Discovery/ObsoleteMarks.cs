using Microsoft.CodeAnalysis;

namespace Cachewright.Generator.Discovery;

/// <summary><c>[Obsolete]</c> on a symbol. Where it is an error (CS0619) no pragma helps: only code that is obsolete itself may name the symbol.</summary>
internal static class ObsoleteMarks
{
    /// <summary>Whether the symbol is obsolete.</summary>
    public static bool On(ISymbol symbol) => Find(symbol) is not null;

    /// <summary>Whether the symbol is obsolete as an error.</summary>
    public static bool AreErrorsOn(ISymbol symbol) => Find(symbol)?.ConstructorArguments is [_, { Value: true }];

    private static AttributeData? Find(ISymbol symbol) =>
        symbol
            .GetAttributes()
            .FirstOrDefault(attribute => attribute.AttributeClass?.ToDisplayString() == "System.ObsoleteAttribute");
}
