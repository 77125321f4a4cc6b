using Cachewright.Generator.Model.Values;

namespace Cachewright.Generator.Emission.Values;

/// <summary>An array of several dimensions, as MessagePack writes it. Room is allocated once the elements were read: neither their number nor the lengths are trusted.</summary>
internal sealed class GridBody(GridShape shape) : ICodecBody
{
    private const string Format = "global::Cachewright.Values.GridFormat.";

    private IEnumerable<string> Lengths => Enumerable.Range(0, shape.Rank).Select(dimension => $"length{dimension}");

    public void EmitWrite(SourceWriter writer)
    {
        NilEmitter.EmitWrite(writer, "value is null");
        writer.Line($"{Format}RequireZeroBased(value);");
        writer.Line($"writer.WriteArrayHeader({shape.Rank + 1});");
        for (int dimension = 0; dimension < shape.Rank; dimension++)
        {
            writer.Line($"writer.Write(value.GetLength({dimension}));");
        }

        writer.Line("writer.WriteArrayHeader(value.Length);");
        writer.Open($"foreach ({shape.Element.TypeName} element in value)");
        writer.Line(shape.Element.Write("element"));
        writer.Close();
    }

    public void EmitRead(SourceWriter writer)
    {
        NilEmitter.EmitRead(writer);
        writer.Line($"global::Cachewright.Values.ValueGuard.ExpectArray(ref reader, {shape.Rank + 1});");
        foreach (string length in Lengths)
        {
            writer.Line($"int {length} = reader.ReadInt32();");
        }

        writer.Line("int count = reader.ReadArrayHeader();");
        writer.Line($"var items = new global::Cachewright.Values.ArrayBuilder<{shape.Element.TypeName}>(count);");
        writer.Open("for (int index = 0; index < count; index++)");
        writer.Line($"items.Add({shape.Element.ReadExpression});");
        writer.Close();
        writer.Line();
        writer.Line($"return {Format}Create(items.ToArray(), {string.Join(", ", Lengths)});");
    }
}
