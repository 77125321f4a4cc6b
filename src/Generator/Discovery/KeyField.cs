using Microsoft.CodeAnalysis;

namespace Cachewright.Generator.Discovery;

/// <summary>One field of a key struct, before it is read.</summary>
/// <param name="Parameter">The parameter that fills it.</param>
/// <param name="IsInKey">Whether the entry's key needs it; else only tags, the TTL or <c>Unless</c> do.</param>
internal sealed record KeyField(IParameterSymbol Parameter, bool IsInKey);
