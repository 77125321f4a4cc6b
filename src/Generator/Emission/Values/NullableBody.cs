using Cachewright.Generator.Model.Values;

namespace Cachewright.Generator.Emission.Values;

/// <summary>Nil, or the value.</summary>
internal sealed class NullableBody(NullableShape shape) : ICodecBody
{
    public void EmitWrite(SourceWriter writer)
    {
        NilEmitter.EmitWrite(writer, "value is null");
        writer.Line(shape.Value.Write("value.GetValueOrDefault()"));
    }

    public void EmitRead(SourceWriter writer)
    {
        NilEmitter.EmitRead(writer);
        writer.Line($"return {shape.Value.ReadExpression};");
    }
}
