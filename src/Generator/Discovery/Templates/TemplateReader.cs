using Cachewright.Generator.Discovery.Keys;
using Cachewright.Generator.Model.Templates;
using Microsoft.CodeAnalysis;

namespace Cachewright.Generator.Discovery.Templates;

/// <summary>Reads a template and checks every path in it.</summary>
internal sealed class TemplateReader(KeyReader keys)
{
    /// <summary>Reads one template.</summary>
    /// <param name="template">The text.</param>
    /// <param name="scope">What it may say.</param>
    /// <param name="problems">Where problems go.</param>
    /// <param name="locate">From a start and a length within the text to a location; see <see cref="TemplateLocation"/>.</param>
    /// <returns>The template; null after a problem was reported.</returns>
    public TemplateModel? Read(
        string template,
        TemplateScope scope,
        IProblemSink problems,
        Func<int, int, Location?> locate
    ) => throw new NotImplementedException();
}
