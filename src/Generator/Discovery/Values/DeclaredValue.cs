using Microsoft.CodeAnalysis;

namespace Cachewright.Generator.Discovery.Values;

/// <summary>A type that an <c>[assembly: CacheValue]</c> lists.</summary>
internal sealed record DeclaredValue(ITypeSymbol Type, Location? Location);
