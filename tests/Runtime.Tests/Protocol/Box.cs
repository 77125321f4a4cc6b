namespace Cachewright.Runtime.Tests.Protocol;

/// <summary>A mutable value.</summary>
internal sealed class Box(string text)
{
    public string Text { get; set; } = text;
}
