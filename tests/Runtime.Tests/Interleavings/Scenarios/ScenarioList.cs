using System.Reflection;

namespace Cachewright.Runtime.Tests.Interleavings.Scenarios;

/// <summary>All scenarios by name.</summary>
internal static class ScenarioList
{
    public static IReadOnlyDictionary<string, Scenario> All { get; } =
        new[] { typeof(Reading), typeof(Leases), typeof(Lateness), typeof(Updating), typeof(Fencing), typeof(Failing) }
            .SelectMany(static group => group.GetProperties(BindingFlags.Public | BindingFlags.Static))
            .ToDictionary(
                static property => property.Name,
                static property => (Scenario)property.GetValue(null)!,
                StringComparer.Ordinal
            );
}
