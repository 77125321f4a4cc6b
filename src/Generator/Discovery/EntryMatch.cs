using Cachewright.Generator.Model;
using Microsoft.CodeAnalysis;

namespace Cachewright.Generator.Discovery;

/// <summary>A cached method and where each field of its key struct comes from.</summary>
internal sealed record EntryMatch(IMethodSymbol Cached, EquatableArray<KeyArgument> Arguments)
{
    /// <summary>Whether a field comes from what the write returned.</summary>
    public bool ReadsResult => Arguments.Any(static item => item.Root == KeyArgument.Result);

    /// <summary>Whether a field comes from inside a parameter, so that the body may change it.</summary>
    public bool ReadsPath =>
        Arguments.Any(static item =>
            item.Root is not null and not KeyArgument.Result
            && (item.Suffix.Length > 0 || item.Use == KeyArgumentUse.EachElement)
        );
}
