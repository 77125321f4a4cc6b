namespace Cachewright.Generator.Discovery.Templates;

/// <summary>What a template makes.</summary>
internal enum TemplateKind
{
    /// <summary>The argument part of a key: two different argument lists must differ.</summary>
    Key,

    /// <summary>A tag: single values only, so that an interpolated string can name the same tag.</summary>
    Tag,
}
