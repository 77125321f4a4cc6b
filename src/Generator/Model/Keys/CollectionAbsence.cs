namespace Cachewright.Generator.Model.Keys;

/// <summary>How a collection's type says that there is no collection.</summary>
internal enum CollectionAbsence
{
    /// <summary>It is null.</summary>
    Null,

    /// <summary>It is <c>default</c>: an <c>ImmutableArray</c>.</summary>
    Default,

    /// <summary>It is null or <c>default</c>: a nullable <c>ImmutableArray</c>.</summary>
    NullOrDefault,
}
