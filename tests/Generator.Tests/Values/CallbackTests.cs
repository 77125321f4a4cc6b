using MessagePack;

namespace Cachewright.Generator.Tests.Values;

/// <summary><c>IMessagePackSerializationCallbackReceiver</c>.</summary>
public sealed class CallbackTests
{
    public static TheoryData<string> Names() =>
        [.. SharedCases.Harness.Names.Where(name => name.StartsWith("CallbackCases.", StringComparison.Ordinal))];

    [Theory]
    [MemberData(nameof(Names))]
    public void Callbacks_are_called_as_MessagePack_calls_them(string name)
    {
        object original = SharedCases.Harness.Original(name)!;
        byte[] expected = MessagePackSerializer.Serialize(
            original.GetType(),
            original,
            MessagePackSerializerOptions.Standard,
            TestContext.Current.CancellationToken
        );
        object? copy = MessagePackSerializer.Deserialize(
            original.GetType(),
            expected,
            MessagePackSerializerOptions.Standard,
            TestContext.Current.CancellationToken
        );

        Assert.Equal(expected, SharedCases.Harness.Write(name));
        Assert.Equal(ValueDump.Of(copy), ValueDump.Of(SharedCases.Harness.Read(name, expected)));
    }

    [Fact]
    public void A_type_without_annotations_is_told_too()
    {
        CodecHarness harness = CodecHarness.From(
            """
            namespace Cases;
            internal static class Cases { internal static Product Get() => new(); }
            internal sealed class Product : MessagePack.IMessagePackSerializationCallbackReceiver
            {
                public string Text { get; set; } = "";
                void MessagePack.IMessagePackSerializationCallbackReceiver.OnBeforeSerialize() => Text += "before";
                void MessagePack.IMessagePackSerializationCallbackReceiver.OnAfterDeserialize() => Text += ", after";
                public override string ToString() => Text;
            }
            """
        );

        Assert.Equal("before, after", harness.Read("Cases.Get", harness.Write("Cases.Get"))?.ToString());
    }

    [Fact]
    public void A_value_that_changes_when_it_is_written_is_not_shared() =>
        Assert.False(ValueFacts.Model("Product", Receiver(": IMessagePackSerializationCallbackReceiver")).IsImmutable);

    [Fact]
    public void The_same_type_without_callbacks_is_shared() =>
        Assert.True(ValueFacts.Model("Product", Receiver("")).IsImmutable);

    [Fact]
    public void Callbacks_are_part_of_the_fingerprint() =>
        Assert.NotEqual(
            ValueFacts.Model("Product", Receiver(": IMessagePackSerializationCallbackReceiver")).Fingerprint,
            ValueFacts.Model("Product", Receiver("")).Fingerprint
        );

    private static string Receiver(string interfaces) =>
        $"public sealed record Product(int Id) {interfaces} {{ public void OnBeforeSerialize() {{ }} public void OnAfterDeserialize() {{ }} }}";
}
