using Microsoft.CodeAnalysis;

namespace Cachewright.Generator.Discovery.Values;

/// <summary>Knows one kind of type. The strategies are asked in order; the first that answers decides.</summary>
internal interface IShapeStrategy
{
    /// <summary>Reads a type; null when it is of another kind.</summary>
    /// <param name="type">The type, without a nullable annotation of its own.</param>
    TypeDraft? TryRead(ITypeSymbol type);
}
