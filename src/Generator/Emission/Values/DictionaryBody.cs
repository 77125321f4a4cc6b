using Cachewright.Generator.Model.Values;

namespace Cachewright.Generator.Emission.Values;

/// <summary>A map. The default comparers serve: hashes of strings are seeded per process, and only what a cached method returned is read.</summary>
internal sealed class DictionaryBody(DictionaryShape shape) : ICodecBody
{
    private readonly FormEmitter _form = new(
        shape.Form,
        shape.Identity.TypeName,
        $"{shape.Key.TypeName}, {shape.Value.TypeName}"
    );

    public void EmitWrite(SourceWriter writer)
    {
        string pair = $"global::System.Collections.Generic.KeyValuePair<{shape.Key.TypeName}, {shape.Value.TypeName}>";
        _form.EmitStart(writer, "WriteMapHeader");
        writer.Open($"foreach ({pair} pair in value)");
        writer.Line(shape.Key.Write("pair.Key"));
        writer.Line(shape.Value.Write("pair.Value"));
        FormEmitter.EmitEnd(writer);
    }

    public void EmitRead(SourceWriter writer)
    {
        _form.EmitCreate(writer, "ReadMapHeader");
        writer.Open("for (int index = 0; index < count; index++)");
        writer.Line($"{shape.Key.TypeName} key = {shape.Key.ReadExpression};");
        writer.Line($"{shape.Value.TypeName} element = {shape.Value.ReadExpression};");
        _form.EmitAdd(writer);
        writer.Close();
        writer.Line();
        _form.EmitFinish(writer);
    }
}
