using Cachewright.Values;
using MessagePack;

namespace Cachewright.Generator.Tests.Values;

public sealed class ValueCodecsTests
{
    [Fact]
    public void A_type_that_was_not_added_has_no_codec() => Assert.Null(ValueCodecs.For<Version>());

    [Fact]
    public void The_first_codec_of_a_type_stays()
    {
        Numbered first = new();

        ValueCodecs.Add(first);
        ValueCodecs.Add(new Numbered());

        Assert.Same(first, ValueCodecs.For<DayOfWeek>());
    }

    private sealed class Numbered : ValueCodec<DayOfWeek>
    {
        public override ulong Fingerprint => 1;

        public override bool IsImmutable => true;

        public override void Write(ref MessagePackWriter writer, DayOfWeek value) => writer.Write((int)value);

        public override DayOfWeek Read(ref MessagePackReader reader) => (DayOfWeek)reader.ReadInt32();
    }
}
