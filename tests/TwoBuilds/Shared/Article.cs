namespace Cachewright.TwoBuilds;

#if AFTER
/// <summary>The two texts have changed places: read as the other release writes them, every article would be wrong and nothing would fail.</summary>
internal sealed record Article(int Id, string Label, string Name);
#else
internal sealed record Article(int Id, string Name, string Label);
#endif
