namespace Cachewright.Generator.Emission;

/// <summary>The types that generated code mentions, ready to be written.</summary>
internal static class RuntimeNames
{
    public const string ICache = "global::Cachewright.ICache";
    public const string CachePeek = "global::Cachewright.CachePeek";
    public const string KeyWriter = "global::Cachewright.KeyWriter";
    public const string ICallKey = "global::Cachewright.CompilerServices.ICallKey";
    public const string KeyIdentity = "global::Cachewright.CompilerServices.KeyIdentity";
    public const string CachedMethod = "global::Cachewright.CompilerServices.CachedMethod";
    public const string CachedMethodDefinition = "global::Cachewright.CompilerServices.CachedMethodDefinition";
    public const string WholeMethod = "global::Cachewright.CompilerServices.WholeMethod";
    public const string CachedService = "global::Cachewright.CompilerServices.CachedService";
    public const string CachedServices = "global::Cachewright.CompilerServices.CachedServices";
    public const string CacheHandles = "global::Cachewright.CompilerServices.CacheHandles";
    public const string CacheWrite = "global::Cachewright.CompilerServices.CacheWrite";
    public const string FencePolicy = "global::Cachewright.FencePolicy";
    public const string CancellationToken = "global::System.Threading.CancellationToken";
    public const string ValueTask = "global::System.Threading.Tasks.ValueTask";
    public const string TimeSpan = "global::System.TimeSpan";
    public const string DateTimeOffset = "global::System.DateTimeOffset";
    public const string ServiceKey = "[global::Microsoft.Extensions.DependencyInjection.ServiceKey]";
}
