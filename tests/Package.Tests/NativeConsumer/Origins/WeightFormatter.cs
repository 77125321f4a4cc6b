using System.Globalization;
using MessagePack;
using MessagePack.Formatters;

namespace Origins;

/// <summary>Writes the grams with their unit behind.</summary>
public sealed class WeightFormatter(string unit) : IMessagePackFormatter<Weight>
{
    public void Serialize(ref MessagePackWriter writer, Weight value, MessagePackSerializerOptions options) =>
        writer.Write(value.Grams.ToString(CultureInfo.InvariantCulture) + unit);

    public Weight Deserialize(ref MessagePackReader reader, MessagePackSerializerOptions options)
    {
        string text = reader.ReadString()!;
        return Weight.OfGrams(int.Parse(text[..^unit.Length], CultureInfo.InvariantCulture));
    }
}
