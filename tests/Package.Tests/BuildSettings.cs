using System.Reflection;

namespace Cachewright.Package.Tests;

/// <summary>What the build knew, and the tests need.</summary>
internal static class BuildSettings
{
    public static string RepositoryRoot => Read("RepositoryRoot");

    public static string Configuration => Read("Configuration");

    public static string ExtensionsVersion => Read("ExtensionsVersion");

    private static string Read(string name) =>
        typeof(BuildSettings)
            .Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
            .Single(attribute => attribute.Key == name)
            .Value!;
}
