using System.Text;
using Cachewright.Generator.Emission.Values;
using Cachewright.Generator.Model.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Cachewright.Generator.Emission;

/// <summary>Adds the codecs of values.</summary>
internal static class ValueEmitter
{
    /// <summary>Adds the codec of one type.</summary>
    public static void EmitType(SourceProductionContext context, TypeShape type)
    {
        (string name, string text) = CodecEmitter.Emit(type);
        context.AddSource(name, SourceText.From(text, Encoding.UTF8));
    }

    /// <summary>Adds the module initializer that makes declared values known to generic methods.</summary>
    public static void EmitDeclared(SourceProductionContext context, DeclaredValuesModel declared)
    {
        if (declared.Values.Count == 0)
        {
            return;
        }

        SourceWriter writer = GeneratedFile.Start("Cachewright.Generated");
        writer.Line(
            "/// <summary>Makes the types named by <c>[assembly: CacheValue]</c> known to generic cached methods.</summary>"
        );
        writer.Line(GeneratedFile.Attribute);
        writer.Open("file static class DeclaredValues");
        writer.Line("[global::System.Runtime.CompilerServices.ModuleInitializer]");
        writer.Open("internal static void Register()");
        foreach (ValueModel value in declared.Values)
        {
            writer.Line($"global::Cachewright.Values.ValueCodecs.Add({value.CodecExpression});");
        }

        writer.Close();
        writer.Close();
        context.AddSource("Cachewright.DeclaredValues.g.cs", SourceText.From(writer.ToString(), Encoding.UTF8));
    }
}
