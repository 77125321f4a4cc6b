using Cachewright.Generator.Model.Values;

namespace Cachewright.Generator.Emission.Values;

/// <summary>One MessagePack value; the runtime's formats know nil.</summary>
internal sealed class ScalarBody(ScalarShape shape) : ICodecBody
{
    public void EmitWrite(SourceWriter writer) => writer.Line(shape.Value.Write("value"));

    public void EmitRead(SourceWriter writer) => writer.Line($"return {shape.Value.ReadExpression};");
}
