using Cachewright.Generator.Model.Keys;

namespace Cachewright.Generator.Emission.Keys;

/// <summary>Writes the statements that write a value to a key.</summary>
internal static class KeyEmitter
{
    /// <summary>Writes the statements for one value; a <c>writer</c> must be in reach.</summary>
    public static void EmitValue(SourceWriter writer, KeyValueModel value, string expression) =>
        throw new NotImplementedException();
}
