using System.Diagnostics;

namespace Cachewright.Diagnostics;

/// <summary>The activity source <c>Cachewright</c>: one span per load.</summary>
internal static class CacheActivity
{
    private static readonly ActivitySource _source = new("Cachewright");

    /// <summary>Starts the span of a load; null where nobody listens.</summary>
    public static Activity? StartLoad(string method)
    {
        Activity? activity = _source.StartActivity("cachewright.load");
        activity?.SetTag("cachewright.method", method);
        return activity;
    }

    /// <summary>The load threw. What its exception says may be private, so its type alone is told.</summary>
    public static void Fail(Activity? activity, Exception exception) =>
        activity?.SetStatus(ActivityStatusCode.Error).SetTag("error.type", exception.GetType().FullName);
}
