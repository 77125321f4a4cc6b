namespace Cachewright.Runtime.Tests.Keys;

/// <summary>What a piece of generated code would write, as text.</summary>
internal static class WrittenKey
{
    public delegate void Writing(ref KeyWriter writer);

    public static string Of(Writing write)
    {
        KeyWriter writer = new(stackalloc byte[16]);
        write(ref writer);
        string text = writer.ToString();
        writer.Dispose();
        return text;
    }
}
