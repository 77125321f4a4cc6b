namespace Cachewright.Runtime.Tests.Interleavings.Worlds;

/// <summary>What a write invalidates.</summary>
internal enum WriteKind
{
    Entry,
    Method,
    Tag,
}
