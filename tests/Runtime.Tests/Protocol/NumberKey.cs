using Cachewright.CompilerServices;

namespace Cachewright.Runtime.Tests.Protocol;

/// <summary>The key of a method with one int and, where the definition says so, one tag.</summary>
internal readonly record struct NumberKey(int Id) : ICallKey
{
    public void WriteArguments(ref KeyWriter writer)
    {
        writer.Separator();
        writer.Value(Id);
    }

    public void WriteTag(int index, ref KeyWriter writer) => writer.Literal("numbers"u8);
}
