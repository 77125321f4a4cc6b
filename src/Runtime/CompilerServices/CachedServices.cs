using System.ComponentModel;

namespace Cachewright.CompilerServices;

/// <summary>The annotated classes of all loaded assemblies.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class CachedServices
{
    /// <summary>Called by generated module initializers.</summary>
    public static void Add(CachedService service) => throw new NotImplementedException();

    /// <summary>
    /// The registered instance behind the decorator, from the given scope: what a handle's <c>RefreshAsync</c> loads from.
    /// </summary>
    /// <exception cref="InvalidOperationException">The class is not registered; the message says how to register it.</exception>
    public static T Original<T>(IServiceProvider services, Type implementation, object? serviceKey)
        where T : class => throw new NotImplementedException();
}
