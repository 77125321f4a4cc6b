namespace Cachewright.Histories.Workers;

/// <summary>By which of its methods a cell is written.</summary>
internal enum WriteForm
{
    /// <summary>The one that invalidates.</summary>
    Invalidate,

    /// <summary>The one that gives the entry its new value.</summary>
    Update,

    /// <summary>The one with a fence.</summary>
    Fence,
}
