namespace Cachewright.Generator.Model.Values;

/// <summary>How generated code writes and reads one value inside another.</summary>
/// <param name="TypeName">The value's type in emitted form, nullable annotations as declared.</param>
/// <param name="WriteFormat">A call without its semicolon, <c>{0}</c> standing for the value.</param>
/// <param name="ReadExpression">An expression of the value's type.</param>
internal sealed record ValueAccess(string TypeName, string WriteFormat, string ReadExpression)
{
    /// <summary>The statement that writes a value.</summary>
    /// <param name="expression">The value.</param>
    public string Write(string expression) => WriteFormat.Replace("{0}", expression) + ";";
}
