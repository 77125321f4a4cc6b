using Cachewright.Generator.Discovery.Values.Formatters;
using Microsoft.CodeAnalysis;

namespace Cachewright.Generator.Discovery.Values.Strategies;

/// <summary>Types that bring their own formatter, of whatever kind they are: it decides alone.</summary>
internal sealed class FormatterStrategy(Compilation compilation) : IShapeStrategy
{
    private readonly FormatterReader _formatters = new(compilation);

    public TypeDraft? TryRead(ITypeSymbol type) =>
        CodeAccess.CanName(compilation, type) ? _formatters.Read(type, type, $"'{TypeNames.InMessage(type)}'") : null;
}
