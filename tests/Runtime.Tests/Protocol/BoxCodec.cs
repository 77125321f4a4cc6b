using Cachewright.Values;
using MessagePack;

namespace Cachewright.Runtime.Tests.Protocol;

/// <summary>As the generator would write it.</summary>
internal sealed class BoxCodec(bool isImmutable = false, ulong fingerprint = 0x1122334455667788) : ValueCodec<Box?>
{
    public override ulong Fingerprint => fingerprint;

    /// <summary>How many values were decoded.</summary>
    public int ReadCount { get; private set; }

    public override bool IsImmutable => isImmutable;

    public override void Write(ref MessagePackWriter writer, Box? value)
    {
        if (value!.Text == "uncacheable")
        {
            throw ValueNotCacheableException.UndeclaredSubtype(typeof(Box), typeof(string));
        }

        writer.Write(value.Text);
    }

    public override Box? Read(ref MessagePackReader reader)
    {
        ReadCount++;
        return new(reader.ReadString()!);
    }
}
