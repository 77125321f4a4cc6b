namespace Cachewright.Generator.Model;

/// <summary>How an expression becomes a field of a key struct.</summary>
internal enum KeyArgumentUse
{
    /// <summary>As it is.</summary>
    Direct,

    /// <summary>Only where it is not null, because the field can't be: a null there names no entry.</summary>
    IfNotNull,

    /// <summary>Each element in turn.</summary>
    EachElement,
}
