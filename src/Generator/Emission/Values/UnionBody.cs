using Cachewright.Generator.Model.Values;

namespace Cachewright.Generator.Emission.Values;

/// <summary>An array of two, as MessagePack writes unions: the number of the case, and the case. Only the exact types are known: a subtype of a case would be sliced.</summary>
internal sealed class UnionBody(UnionShape shape) : ICodecBody
{
    private const string Guard = "global::Cachewright.Values.ValueGuard.";
    private const string NotCacheable = "global::Cachewright.Values.ValueNotCacheableException.";

    public void EmitWrite(SourceWriter writer)
    {
        NilEmitter.EmitWrite(writer, "value is null");
        foreach (UnionCase each in shape.Cases)
        {
            string type = Bare(each);
            writer.Open($"if (value.GetType() == typeof({type}))");
            writer.Line("writer.WriteArrayHeader(2);");
            writer.Line($"writer.Write({each.Key});");
            writer.Line(each.Value.Write($"({type})value"));
            writer.Line("return;");
            writer.Close();
            writer.Line();
        }

        writer.Line($"throw {NotCacheable}UndeclaredSubtype(typeof({shape.Identity.TypeName}), value.GetType());");
    }

    public void EmitRead(SourceWriter writer)
    {
        NilEmitter.EmitRead(writer);
        writer.Line($"{Guard}ExpectArray(ref reader, 2);");
        writer.Line("int key = reader.ReadInt32();");
        writer.Open("return key switch");
        foreach (UnionCase each in shape.Cases)
        {
            writer.Line($"{each.Key} => {each.Value.ReadExpression},");
        }

        writer.Line($"_ => throw {Guard}UnknownCase(key),");
        writer.Close(";");
    }

    private static string Bare(UnionCase each) => each.Value.TypeName.TrimEnd('?');
}
