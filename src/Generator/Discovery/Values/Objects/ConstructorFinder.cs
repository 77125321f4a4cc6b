using Cachewright.Generator.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Cachewright.Generator.Discovery.Values.Objects;

/// <summary>
/// Chooses the constructor: the one marked <c>[SerializationConstructor]</c>, else the primary one of a class (it may capture its parameters), else the
/// shortest whose parameters are all named and typed as members and that leaves no member unset.
/// </summary>
internal sealed class ConstructorFinder(Compilation compilation)
{
    /// <summary>Null where there is none, which is added to the problems.</summary>
    public ConstructorCall? Find(INamedTypeSymbol type, MemberList members)
    {
        List<IMethodSymbol> constructors = Eligible(type);
        List<ConstructorCall> calls = [.. constructors.Select(each => Match(each, members)).OfType<ConstructorCall>()];
        ConstructorCall? best = calls
            .OrderBy(call => call.Missing(members.Candidates).Count())
            .ThenBy(call => call.Arguments.Count)
            .FirstOrDefault();
        if (best is null)
        {
            string subject = $"'{TypeNames.InMessage(type)}'";
            members.Problems.Add(new(ValueRules.NoConstructor, subject, ExplainMismatch(constructors, members)));
            return null;
        }

        foreach (MemberCandidate missing in best.Missing(members.Candidates))
        {
            members.Problems.Add(new(ValueRules.NotSettable, missing.ForPeople, ToParameterName(missing.Name)));
        }

        return best;
    }

    private List<IMethodSymbol> Eligible(INamedTypeSymbol type)
    {
        List<IMethodSymbol> constructors =
        [
            .. type.InstanceConstructors.Where(each =>
                compilation.IsSymbolAccessibleWithin(each, compilation.Assembly) && !IsCopy(each)
            ),
        ];
        IMethodSymbol? chosen =
            constructors.FirstOrDefault(ValueAnnotations.IsSerializationConstructor)
            ?? (type.IsRecord ? null : constructors.FirstOrDefault(IsPrimary));
        return chosen is null ? constructors : [chosen];
    }

    private ConstructorCall? Match(IMethodSymbol constructor, MemberList members)
    {
        List<MemberCandidate> arguments = [];
        foreach (IParameterSymbol parameter in constructor.Parameters)
        {
            MemberCandidate? argument = Match(parameter, members);
            if (argument is null || arguments.Contains(argument))
            {
                return null;
            }

            arguments.Add(argument);
        }

        return new(constructor, arguments);
    }

    /// <summary>By name, whatever its case; and, as MessagePack does it, by the number of the key.</summary>
    private MemberCandidate? Match(IParameterSymbol parameter, MemberList members) =>
        parameter.RefKind is RefKind.None or RefKind.In or RefKind.RefReadOnlyParameter
            ? members
                .Candidates.Where(member =>
                    !member.IsHidden && IsSameName(member.Name, parameter.Name) && Fits(member.Type, parameter.Type)
                )
                .OrderBy(member => member.IsComputed)
                .FirstOrDefault()
                ?? members.Candidates.FirstOrDefault(member =>
                    ValueAnnotations.Key(member.Symbol) is int key
                    && key == parameter.Ordinal
                    && Fits(member.Type, parameter.Type)
                )
            : null;

    private bool Fits(ITypeSymbol member, ITypeSymbol parameter)
    {
        Conversion conversion = compilation.ClassifyConversion(member, parameter);
        return conversion.IsIdentity || conversion is { IsImplicit: true, IsReference: true };
    }

    private static bool IsSameName(string member, string parameter) =>
        string.Equals(member, parameter, StringComparison.OrdinalIgnoreCase);

    private static bool IsCopy(IMethodSymbol constructor) =>
        constructor.Parameters is [{ Type: { } only }]
        && SymbolEqualityComparer.Default.Equals(only, constructor.ContainingType);

    private static bool IsPrimary(IMethodSymbol constructor) =>
        constructor.DeclaringSyntaxReferences.Any(reference => reference.GetSyntax() is TypeDeclarationSyntax);

    private string ExplainMismatch(List<IMethodSymbol> constructors, MemberList members)
    {
        IMethodSymbol? closest = constructors.OrderByDescending(each => each.Parameters.Length).FirstOrDefault();
        IParameterSymbol? odd = closest?.Parameters.FirstOrDefault(each => Match(each, members) is null);
        return odd is null
            ? "no constructor is accessible"
            : $"no member fits the parameter '{odd.Name}' of type '{TypeNames.InMessage(odd.Type)}'";
    }

    private static string ToParameterName(string member) => char.ToLowerInvariant(member[0]) + member.Substring(1);
}
