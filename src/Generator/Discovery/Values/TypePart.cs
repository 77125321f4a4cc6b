using Microsoft.CodeAnalysis;

namespace Cachewright.Generator.Discovery.Values;

/// <summary>A type inside another.</summary>
/// <param name="Type">The type, annotated as declared.</param>
/// <param name="Label">What tells it apart from its siblings in the fingerprint: a member's place and name, or its role.</param>
/// <param name="Owner">The member that a problem with the type is blamed on, as <c>Product.Image</c>; null: whoever refers to the whole.</param>
/// <param name="Formatter">How it is stored if it brings a formatter of its own; null: as its type says.</param>
internal sealed record TypePart(ITypeSymbol Type, string Label, string? Owner = null, TypeDraft? Formatter = null);
