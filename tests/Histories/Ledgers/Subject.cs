namespace Cachewright.Histories.Ledgers;

/// <summary>Who is under test: Cachewright, or one of the controls that must be caught.</summary>
internal enum Subject
{
    Cachewright,
    Plain,
    Locked,
    HybridCache,
    FusionCache,
}
