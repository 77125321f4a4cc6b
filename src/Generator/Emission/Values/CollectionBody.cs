using Cachewright.Generator.Model.Values;

namespace Cachewright.Generator.Emission.Values;

/// <summary>An array of elements. The count in the bytes is not trusted with memory: what is allocated grows with what is read.</summary>
internal sealed class CollectionBody(CollectionShape shape) : ICodecBody
{
    private readonly FormEmitter _form = new(shape.Form, shape.Identity.TypeName, shape.Element.TypeName);

    public void EmitWrite(SourceWriter writer)
    {
        _form.EmitStart(writer, "WriteArrayHeader");
        writer.Open($"foreach ({shape.Element.TypeName} element in value)");
        writer.Line(shape.Element.Write("element"));
        FormEmitter.EmitEnd(writer);
    }

    public void EmitRead(SourceWriter writer)
    {
        _form.EmitCreate(writer, "ReadArrayHeader");
        writer.Open("for (int index = 0; index < count; index++)");
        writer.Line($"{shape.Element.TypeName} element = {shape.Element.ReadExpression};");
        _form.EmitAdd(writer);
        writer.Close();
        writer.Line();
        _form.EmitFinish(writer);
    }
}
