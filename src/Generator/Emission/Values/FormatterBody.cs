using Cachewright.Generator.Model.Values;

namespace Cachewright.Generator.Emission.Values;

/// <summary>Calls of a formatter, nulls included: what stands for nothing is its own business.</summary>
internal sealed class FormatterBody(FormatterShape shape) : ICodecBody
{
    private const string Space = "global::Cachewright.CompilerServices.";

    private readonly string _certainty = shape.Identity.IsReference ? "!" : "";

    /// <summary>Writes the field that holds the formatter.</summary>
    public void EmitField(SourceWriter writer)
    {
        writer.Line(
            $"private static readonly {Space}ValueFormatter<{shape.ValueTypeName}> Formatter = new(static () => {shape.Creation});"
        );
        writer.Line();
    }

    public void EmitWrite(SourceWriter writer) => writer.Line($"Formatter.Write(ref writer, value{_certainty});");

    public void EmitRead(SourceWriter writer) => writer.Line("return Formatter.Read(ref reader);");
}
