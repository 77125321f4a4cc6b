namespace Cachewright.Generator.Tests.Values;

public sealed class RoundTripTests
{
    public static TheoryData<string> Names() => [.. SharedCases.Harness.Names];

    /// <summary>Callbacks change the value on its way; <see cref="CallbackTests"/> has those.</summary>
    public static TheoryData<string> Unchanged() =>
        [.. SharedCases.Harness.Names.Where(name => !name.StartsWith("CallbackCases.", StringComparison.Ordinal))];

    [Theory]
    [MemberData(nameof(Unchanged))]
    public void A_value_comes_back_as_it_was(string name)
    {
        byte[] bytes = SharedCases.Harness.Write(name);

        object? copy = SharedCases.Harness.Read(name, bytes);

        Assert.Equal(ValueDump.Of(SharedCases.Harness.Original(name)), ValueDump.Of(copy));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Bytes_that_end_early_are_refused(string name)
    {
        byte[] bytes = SharedCases.Harness.Write(name);

        for (int length = 0; length < Math.Min(bytes.Length, 200); length++)
        {
            byte[] head = bytes[..length];
            Exception? problem = Record.Exception(() => SharedCases.Harness.Read(name, head));
            Assert.True(problem is EndOfStreamException or MessagePack.MessagePackSerializationException, $"{problem}");
        }
    }
}
