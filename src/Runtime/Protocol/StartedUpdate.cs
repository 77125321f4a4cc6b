namespace Cachewright.Protocol;

/// <summary>The answer to the announcement of a write-through.</summary>
/// <param name="IsAlone">Whether no other writer held the entry, its method or one of its tags.</param>
/// <param name="Tokens">The tokens at the start, the fresh own one among them; 0 where one could not be captured.</param>
internal readonly record struct StartedUpdate(bool IsAlone, long[] Tokens);
