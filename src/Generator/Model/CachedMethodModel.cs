using Cachewright.Generator.Model.Templates;
using Cachewright.Generator.Model.Values;

namespace Cachewright.Generator.Model;

/// <summary>One method with <c>[Cached]</c>.</summary>
internal sealed record CachedMethodModel
{
    /// <summary>The signature.</summary>
    public required SignatureModel Signature { get; init; }

    /// <summary>Where the method's entries are found in the handle.</summary>
    public required EntriesNames Names { get; init; }

    /// <summary>The method's identity in keys: <c>Shop.ProductCatalog.GetAsync</c>.</summary>
    public required string Identity { get; init; }

    /// <summary>The parameters that the key, a tag, <c>TtlFrom</c> or <c>Unless</c> needs: the fields of the key struct.</summary>
    public required EquatableArray<KeyParameterModel> KeyParameters { get; init; }

    /// <summary>The template that replaces the arguments; null: all key parameters in order.</summary>
    public required TemplateModel? KeyTemplate { get; init; }

    /// <summary>The templates of the tags.</summary>
    public required EquatableArray<TemplateModel> Tags { get; init; }

    /// <summary>The tags as the developer wrote them, for comments.</summary>
    public required EquatableArray<string> TagTexts { get; init; }

    /// <summary>How the value is written and read.</summary>
    public required ValueModel Value { get; init; }

    /// <summary>Times and switches.</summary>
    public required CachedSettings Settings { get; init; }

    /// <summary>The method named by <c>TtlFrom</c>.</summary>
    public required PolicyMethodModel? TtlFrom { get; init; }

    /// <summary>The method named by <c>When</c>.</summary>
    public required PolicyMethodModel? When { get; init; }

    /// <summary>The method named by <c>Unless</c>.</summary>
    public required PolicyMethodModel? Unless { get; init; }

    /// <summary>Whether another overload, with the same key, brings the entries.</summary>
    public bool SharesEntries { get; init; }

    /// <summary>The interface through which a handle must make the uncached call; empty where the class itself has the method.</summary>
    public required string LoadCast { get; init; }
}
