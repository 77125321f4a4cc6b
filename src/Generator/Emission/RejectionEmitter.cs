using System.Text;
using Cachewright.Generator.Model;
using Cachewright.Generator.Model.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Cachewright.Generator.Emission;

/// <summary>Turns refusals into <c>#error</c> where no analyzer runs that would report them: a refused attribute is never a green build.</summary>
internal static class RejectionEmitter
{
    /// <summary>Adds a file of errors, if there are any and analyzers are off.</summary>
    public static void Emit(SourceProductionContext context, (ServiceModel Service, bool AnalyzersAreOff) source)
    {
        if (source.AnalyzersAreOff)
        {
            Emit(context, source.Service.Names.FileName, source.Service.Rejections);
        }
    }

    /// <summary>The same for the types that <c>[assembly: CacheValue]</c> lists.</summary>
    public static void EmitDeclared(
        SourceProductionContext context,
        (DeclaredValuesModel Declared, bool AnalyzersAreOff) source
    )
    {
        if (source.AnalyzersAreOff)
        {
            Emit(context, "Cachewright.DeclaredValues", source.Declared.Rejections);
        }
    }

    private static void Emit(SourceProductionContext context, string name, EquatableArray<string> rejections)
    {
        if (rejections.Count == 0)
        {
            return;
        }

        var writer = new SourceWriter();
        foreach (string rejection in rejections)
        {
            writer.Line($"#error {rejection}");
        }

        context.AddSource($"{name}.Rejected.g.cs", SourceText.From(writer.ToString(), Encoding.UTF8));
    }
}
