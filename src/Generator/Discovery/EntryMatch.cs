using Cachewright.Generator.Model;
using Microsoft.CodeAnalysis;

namespace Cachewright.Generator.Discovery;

/// <summary>A cached method and where each field of its key struct comes from.</summary>
/// <param name="Cached">The cached method.</param>
/// <param name="Arguments">The fields, in their order.</param>
/// <param name="HasParameterResult">Whether the write has a parameter named <c>result</c>, which hides what it returns.</param>
internal sealed record EntryMatch(IMethodSymbol Cached, EquatableArray<KeyArgument> Arguments, bool HasParameterResult)
{
    /// <summary>Whether a field comes from what the write returned.</summary>
    public bool ReadsResult => Arguments.Any(IsReturned);

    private bool IsReturned(KeyArgument argument) => argument.Root == KeyArgument.Result && !HasParameterResult;

    /// <summary>Whether a field comes from inside a parameter, so that the body may change it.</summary>
    public bool ReadsPath =>
        Arguments.Any(item =>
            item.Root is not null
            && !IsReturned(item)
            && (item.Suffix.TrimEnd('!').Length > 0 || item.Use == KeyArgumentUse.EachElement)
        );
}
