namespace Cachewright.Generator.Emission.Values;

/// <summary>The statements of one kind of codec.</summary>
internal interface ICodecBody
{
    /// <summary>Writes what stands in <c>WriteValue(ref writer, value)</c>.</summary>
    void EmitWrite(SourceWriter writer);

    /// <summary>Writes what stands in <c>ReadValue(ref reader)</c>.</summary>
    void EmitRead(SourceWriter writer);
}
