namespace Cachewright.Generator;

/// <summary>The names of the pipeline's steps, shared with the incrementality tests.</summary>
internal static class TrackingNames
{
    public const string Services = "Services";
    public const string DeclaredValues = "DeclaredValues";
    public const string Types = "Types";
}
