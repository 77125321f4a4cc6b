using Microsoft.CodeAnalysis;

namespace Cachewright.Generator.Discovery;

/// <summary>Tells apart what this generator wrote. Analyzers see it, the generator itself does not.</summary>
internal static class GeneratedTypes
{
    private const string Attribute = "System.CodeDom.Compiler.GeneratedCodeAttribute";

    /// <summary>Whether the type came from this generator.</summary>
    public static bool Contain(ITypeSymbol type) =>
        AttributeReader.Single(type, Attribute)?.Data.ConstructorArguments.FirstOrDefault().Value is "Cachewright";
}
