using Cachewright.Generator.Emission.Keys;
using Cachewright.Generator.Model.Templates;
using Microsoft.CodeAnalysis.CSharp;

namespace Cachewright.Generator.Emission.Templates;

/// <summary>Writes the statements that write a template.</summary>
internal static class TemplateEmitter
{
    /// <summary>Writes the statements; a <c>writer</c> must be in reach.</summary>
    /// <param name="writer">Where to write.</param>
    /// <param name="template">The template.</param>
    /// <param name="root">From the name of a root to its expression: "product" to "this.product".</param>
    public static void Emit(SourceWriter writer, TemplateModel template, Func<string, string> root)
    {
        foreach (TemplatePartModel part in template.Parts)
        {
            if (part is TemplateLiteralModel literal)
            {
                writer.Line($"writer.Literal({SymbolDisplay.FormatLiteral(literal.Text, quote: true)}u8);");
            }
            else if (part is TemplateValueModel value)
            {
                KeyEmitter.EmitValue(writer, value.Value, root(value.Root) + value.Suffix);
            }
        }
    }
}
