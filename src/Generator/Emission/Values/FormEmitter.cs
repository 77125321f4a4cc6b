using Cachewright.Generator.Model.Values;

namespace Cachewright.Generator.Emission.Values;

/// <summary>Writes what differs between kinds of collections.</summary>
/// <param name="form">The kind.</param>
/// <param name="collection">The type of the collection.</param>
/// <param name="arguments">Its type arguments.</param>
internal sealed class FormEmitter(CollectionForm form, string collection, string arguments)
{
    /// <summary>Writes nil or the count.</summary>
    public void EmitStart(SourceWriter writer, string header)
    {
        NilEmitter.EmitWrite(writer, form.IsAbsent);
        foreach (string check in form.Checks)
        {
            writer.Line(Fill(check));
        }

        writer.Line($"int count = {form.Count};");
        writer.Line($"writer.{header}(count);");
    }

    /// <summary>Ends the loop over the elements; one more or less than announced would garble all that follows.</summary>
    public static void EmitEnd(SourceWriter writer)
    {
        writer.Line("count--;");
        writer.Close();
        writer.Line();
        writer.Line("global::Cachewright.Values.ValueGuard.RequireUnchanged(count);");
    }

    /// <summary>Reads nil or the count, and creates what the elements go into.</summary>
    public void EmitCreate(SourceWriter writer, string header)
    {
        NilEmitter.EmitRead(writer);
        writer.Line($"int count = reader.{header}();");
        if (form.Create.Contains("capacity"))
        {
            writer.Line("int capacity = global::Cachewright.Values.ValueGuard.Capacity(count);");
        }

        writer.Line($"var items = {Fill(form.Create)};");
    }

    public void EmitAdd(SourceWriter writer) => writer.Line(form.Add);

    public void EmitFinish(SourceWriter writer) => writer.Line($"return {Fill(form.Finish)};");

    private string Fill(string text) => text.Replace("{T}", arguments).Replace("{C}", collection);
}
