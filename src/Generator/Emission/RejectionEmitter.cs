using System.Text;
using Cachewright.Generator.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Cachewright.Generator.Emission;

/// <summary>Turns refusals into <c>#error</c> where no analyzer runs that would report them: a refused attribute is never a green build.</summary>
internal static class RejectionEmitter
{
    /// <summary>Adds a file of errors, if there are any and analyzers are off.</summary>
    public static void Emit(SourceProductionContext context, (ServiceModel Service, bool AnalyzersAreOff) source)
    {
        if (!source.AnalyzersAreOff || source.Service.Rejections.Count == 0)
        {
            return;
        }

        var writer = new SourceWriter();
        foreach (string rejection in source.Service.Rejections)
        {
            writer.Line($"#error {rejection}");
        }

        context.AddSource(
            $"{source.Service.Names.FileName}.Rejected.g.cs",
            SourceText.From(writer.ToString(), Encoding.UTF8)
        );
    }
}
