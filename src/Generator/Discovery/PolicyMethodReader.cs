using Cachewright.Generator.Analyzers;
using Cachewright.Generator.Model;
using Microsoft.CodeAnalysis;

namespace Cachewright.Generator.Discovery;

/// <summary>Finds the static methods named by <c>TtlFrom</c>, <c>When</c> and <c>Unless</c>, and matches their parameters.</summary>
internal sealed class PolicyMethodReader(
    Compilation compilation,
    IMethodSymbol method,
    AttributeReader attribute,
    IProblemSink problems
)
{
    private readonly ITypeSymbol? _result = ReturnReader.Result(method);

    /// <summary>Whether a partial class calls the method from inside, so that it may be private.</summary>
    private readonly bool _isPartial = method.IsPartialDefinition;

    /// <summary>Reads <c>TtlFrom</c>: from the result and key arguments to a time.</summary>
    public PolicyMethodModel? TtlFrom() =>
        Read(
            "TtlFrom",
            acceptsResult: true,
            acceptsIgnored: false,
            "return TimeSpan or DateTimeOffset",
            static type => IsTime(type)
        );

    /// <summary>Reads <c>When</c>: from arguments to bool.</summary>
    public PolicyMethodModel? When() => Read("When", acceptsResult: false, acceptsIgnored: true, "return bool", IsBool);

    /// <summary>Reads <c>Unless</c>: from the result and key arguments to bool.</summary>
    public PolicyMethodModel? Unless() =>
        Read("Unless", acceptsResult: true, acceptsIgnored: false, "return bool", IsBool);

    private static bool IsBool(ITypeSymbol type) => type.SpecialType == SpecialType.System_Boolean;

    private static bool IsTime(ITypeSymbol type) =>
        TypeNames.Metadata(type) is "System.TimeSpan" or "System.DateTimeOffset";

    private PolicyMethodModel? Read(
        string member,
        bool acceptsResult,
        bool acceptsIgnored,
        string mustReturn,
        Func<ITypeSymbol, bool> returns
    )
    {
        if (attribute.Text(member) is not { } name)
        {
            return null;
        }

        var candidates = method
            .ContainingType.GetMembers(name)
            .OfType<IMethodSymbol>()
            .Where(static item => item.IsStatic && item.Arity == 0)
            .ToList();
        if (candidates.Count == 0)
        {
            return Refuse(
                member,
                name,
                $"'{method.ContainingType.Name}' has no static method of that name that is not generic. Write one, or use nameof"
            );
        }

        if (candidates.FirstOrDefault(item => returns(item.ReturnType)) is not { } found)
        {
            return Refuse(member, name, $"it must {mustReturn}");
        }

        if (!_isPartial && IsHidden(found))
        {
            return Refuse(member, name, "the generated class calls it, so it must be at least internal");
        }

        var arguments = new List<PolicyArgument>();
        foreach (IParameterSymbol parameter in found.Parameters)
        {
            if (Match(parameter, acceptsResult, acceptsIgnored) is not { } argument)
            {
                string sources = acceptsResult ? "the result or a key parameter" : "a parameter";
                return Refuse(
                    member,
                    name,
                    $"its parameter '{parameter.Name}' is neither {sources} of '{method.Name}' by name and type"
                );
            }

            arguments.Add(argument);
        }

        string? forwarder = IsHidden(found) ? Forwarder(found) : null;
        string callee = forwarder is null ? TypeNames.Identifier(found.Name) : ForwarderName(found);
        string qualified = $"{TypeNames.InCode(found.ContainingType)}.{callee}";
        return new PolicyMethodModel(
            qualified,
            arguments.ToEquatableArray(),
            TypeNames.Metadata(found.ReturnType) == "System.DateTimeOffset",
            forwarder
        );
    }

    private static bool IsHidden(IMethodSymbol found) =>
        found.DeclaredAccessibility
            is Accessibility.Private
                or Accessibility.Protected
                or Accessibility.ProtectedAndInternal;

    private static string ForwarderName(IMethodSymbol found) => found.Name + "ForCache";

    private static string Forwarder(IMethodSymbol found)
    {
        string parameters = string.Join(
            ", ",
            found.Parameters.Select(static item => $"{TypeNames.InCode(item.Type)} {TypeNames.Identifier(item.Name)}")
        );
        string arguments = string.Join(", ", found.Parameters.Select(static item => TypeNames.Identifier(item.Name)));
        return $"internal static {TypeNames.InCode(found.ReturnType)} {ForwarderName(found)}({parameters}) => {TypeNames.Identifier(found.Name)}({arguments});";
    }

    private PolicyArgument? Match(IParameterSymbol parameter, bool acceptsResult, bool acceptsIgnored)
    {
        IParameterSymbol? same = method.Parameters.FirstOrDefault(item => item.Name == parameter.Name);
        bool usable = same is not null && (acceptsIgnored || ParameterRoles.Of(same) == ParameterRole.Argument);
        if (usable && Converts(same!.Type, parameter.Type))
        {
            return new PolicyArgument(TypeNames.Identifier(same.Name));
        }

        return acceptsResult && _result is not null && Converts(_result, parameter.Type)
            ? new PolicyArgument((string?)null)
            : null;
    }

    private bool Converts(ITypeSymbol from, ITypeSymbol to) =>
        compilation.ClassifyCommonConversion(from, to) is { Exists: true, IsImplicit: true };

    private PolicyMethodModel? Refuse(string member, string name, string why)
    {
        problems.Report(
            ApplyRules.UnknownPolicyMethod,
            attribute.Expression(member)?.GetLocation() ?? attribute.Location,
            member,
            method.Name,
            name,
            why
        );
        return null;
    }
}
