using Cachewright.Keys;

namespace Cachewright.Protocol;

/// <summary>
/// How long tokens live. Each must outlive what depends on it, or entries would die early. The entry's own and the method's are used by
/// one method and follow its longest entry. A tag is shared by methods that don't know each other, and whoever captures it sets its life
/// anew, so it has a long life that all agree on.
/// </summary>
/// <param name="Own">The life of the entry's own and of the method's token.</param>
/// <param name="Tag">The life of a tag's token.</param>
internal readonly record struct TokenLives(TimeSpan Own, TimeSpan Tag)
{
    /// <summary>The same life for all.</summary>
    public static implicit operator TokenLives(TimeSpan life) => new(life, life);

    /// <summary>The life of the token with this name.</summary>
    public TimeSpan Of(ReadOnlySpan<byte> token) => RedisName.Dependency(token) is [(byte)'#', ..] ? Tag : Own;
}
