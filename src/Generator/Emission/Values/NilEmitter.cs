namespace Cachewright.Generator.Emission.Values;

/// <summary>Writes the handling of values that are not there.</summary>
internal static class NilEmitter
{
    /// <summary>Writes nil, and leaves the method.</summary>
    /// <param name="writer">Where to write.</param>
    /// <param name="condition">Says of <c>value</c> that it is not there.</param>
    public static void EmitWrite(SourceWriter writer, string condition)
    {
        writer.Open($"if ({condition})");
        writer.Line("writer.WriteNil();");
        writer.Line("return;");
        writer.Close();
        writer.Line();
    }

    /// <summary>Reads nil, and leaves the method.</summary>
    public static void EmitRead(SourceWriter writer)
    {
        writer.Open("if (reader.TryReadNil())");
        writer.Line("return default;");
        writer.Close();
        writer.Line();
    }
}
