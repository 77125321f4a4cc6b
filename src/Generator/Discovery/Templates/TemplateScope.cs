using Microsoft.CodeAnalysis;

namespace Cachewright.Generator.Discovery.Templates;

/// <summary>What a path may start with: a parameter, or what the method returned.</summary>
/// <param name="parameters">The parameters.</param>
/// <param name="result">The type of what was returned, if paths may reach into it; a parameter named <c>result</c> hides it.</param>
internal sealed class TemplateScope(IEnumerable<IParameterSymbol> parameters, ITypeSymbol? result)
{
    /// <summary>The root that stands for what the method returned.</summary>
    public const string Result = "result";

    private readonly List<IParameterSymbol> _parameters = [.. parameters];

    /// <summary>The names of all roots.</summary>
    public IEnumerable<string> Names =>
        result is null
            ? _parameters.Select(static item => item.Name)
            : [.. _parameters.Select(static item => item.Name), Result];

    /// <summary>Where generated code stands; null where that is not known.</summary>
    public IAssemblySymbol? Assembly => _parameters.FirstOrDefault()?.ContainingAssembly;

    /// <summary>The type of a root; null where there is no such root.</summary>
    public ITypeSymbol? TypeOf(string root) =>
        _parameters.FirstOrDefault(item => item.Name == root)?.Type ?? (root == Result ? result : null);
}
