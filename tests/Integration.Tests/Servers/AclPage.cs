namespace Cachewright.Integration.Servers;

/// <summary>What <c>docs/redis-acl.md</c> tells operators to write.</summary>
internal static class AclPage
{
    private const string Password = "secret";

    private static readonly string[] _lines = File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "redis-acl.md"));

    /// <summary>The words after <c>ACL SETUSER</c>, for another user and namespace.</summary>
    public static string[] Rights(string user, string keyNamespace) =>
        Line("ACL SETUSER cachewright ")
            .Replace("NAMESPACE", keyNamespace, StringComparison.Ordinal)
            .Replace("PASSWORD", Password, StringComparison.Ordinal)
            .Replace("ACL SETUSER cachewright", user, StringComparison.Ordinal)
            .Split(' ');

    /// <summary>The connection string, for that user.</summary>
    public static string Configuration(string servers, string user) =>
        Line("redis.internal:6379,")
            .Replace("redis.internal:6379", servers, StringComparison.Ordinal)
            .Replace("user=cachewright", $"user={user}", StringComparison.Ordinal)
            .Replace("PASSWORD", Password, StringComparison.Ordinal);

    private static string Line(string start) => _lines.Single(line => line.StartsWith(start, StringComparison.Ordinal));
}
