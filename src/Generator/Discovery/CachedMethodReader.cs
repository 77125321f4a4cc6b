using Cachewright.Generator.Analyzers;
using Cachewright.Generator.Discovery.Templates;
using Cachewright.Generator.Model;
using Cachewright.Generator.Model.Keys;
using Cachewright.Generator.Model.Templates;
using Cachewright.Generator.Model.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Cachewright.Generator.Discovery;

/// <summary>Reads one method with <c>[Cached]</c>.</summary>
internal sealed class CachedMethodReader(DiscoveryContext context, IMethodSymbol method, AttributeReader attribute)
{
    private readonly IProblemSink _problems = context.Problems;

    /// <summary>Reads the method; null where something was refused.</summary>
    public CachedMethodModel? Read()
    {
        bool passable = IsPassable();
        CachedSettings? settings = new SettingsReader(method, attribute, _problems).Read();
        ValueModel? value = Value();
        TemplateModel? keyTemplate = KeyTemplate(out bool keyRefused);
        List<TemplateModel>? tags = Tags();
        var policies = new PolicyMethodReader(context.Compilation, method, attribute, _problems);
        PolicyMethodModel? ttlFrom = policies.TtlFrom();
        PolicyMethodModel? when = policies.When();
        PolicyMethodModel? unless = policies.Unless();
        bool policyRefused = Missing("TtlFrom", ttlFrom) || Missing("When", when) || Missing("Unless", unless);
        List<KeyParameterModel>? keys = KeyParameters();
        if (
            !passable
            || settings is null
            || value is null
            || keyRefused
            || tags is null
            || policyRefused
            || keys is null
        )
        {
            return null;
        }

        return new CachedMethodModel
        {
            Signature = SignatureReader.Read(method),
            Names = CachedMethodNames.For(method),
            Identity = CachedMethodNames.Identity(method, ServiceNameReader.InKeys(method.ContainingType)),
            KeyParameters = keys.ToEquatableArray(),
            KeyTemplate = keyTemplate,
            Tags = tags.ToEquatableArray(),
            TagTexts = attribute.Texts("Tags").ToEquatableArray(),
            Value = value,
            Settings = settings,
            TtlFrom = ttlFrom,
            When = when,
            Unless = unless,
            LoadCast = InterfaceMemberReader.CastFor(method),
        };
    }

    private bool Missing(string member, PolicyMethodModel? policy) =>
        attribute.Text(member) is not null && policy is null;

    private bool IsPassable()
    {
        IParameterSymbol? reference = method.Parameters.FirstOrDefault(static item =>
            item.RefKind is RefKind.Ref or RefKind.Out or RefKind.RefReadOnlyParameter || item.Type.IsRefLikeType
        );
        if (reference is null && !method.ReturnsByRef && !method.ReturnsByRefReadonly)
        {
            return true;
        }

        string kind = reference?.RefKind switch
        {
            RefKind.Out => "out",
            RefKind.None => "a ref struct",
            _ => "ref",
        };
        _problems.Report(ApplyRules.ByReference, Place(reference), method.Name, reference?.Name ?? "return", kind);
        return false;
    }

    private ValueModel? Value()
    {
        if (ReturnReader.Result(method) is not { } result)
        {
            _problems.Report(
                ApplyRules.UncacheableReturnType,
                ReturnPlace,
                method.Name,
                $"it returns '{method.ReturnType.ToDisplayString()}', so there is nothing to cache"
            );
            return null;
        }

        if (ReasonAgainst(result) is { } reason)
        {
            _problems.Report(ApplyRules.UncacheableReturnType, ReturnPlace, method.Name, reason);
            return null;
        }

        return context.Values.Read(result, _problems, ReturnPlace, method.Name);
    }

    private static string? ReasonAgainst(ITypeSymbol result) =>
        TypeNames.Metadata(result) switch
        {
            "System.Collections.Generic.IAsyncEnumerable`1" =>
                "an async stream is read once, as it comes; return Task<IReadOnlyList<T>>",
            "System.Linq.IQueryable`1" or "System.Linq.IQueryable" =>
                "an IQueryable is a query, not its result; return a list",
            "System.IO.Stream" => "a Stream is read once; return byte[]",
            "System.Threading.Tasks.Task" or "System.Threading.Tasks.Task`1" => "a task inside a task is no value",
            _ => result.IsRefLikeType ? "a ref struct can't be stored" : null,
        };

    private TemplateModel? KeyTemplate(out bool refused)
    {
        refused = false;
        if (attribute.Text("Key") is not { } text)
        {
            return null;
        }

        TemplateModel? template = Template(text, "Key", -1, isKey: true);
        refused = template is null;
        return template;
    }

    private List<TemplateModel>? Tags()
    {
        var tags = new List<TemplateModel>();
        IReadOnlyList<string> texts = attribute.Texts("Tags");
        for (int index = 0; index < texts.Count; index++)
        {
            if (Template(texts[index], "Tags", index, isKey: false) is { } tag)
            {
                tags.Add(tag);
            }
        }

        bool tooMany = texts.Count > 14;
        if (tooMany)
        {
            Location? place = attribute.Expression("Tags")?.GetLocation() ?? Place();
            _problems.Report(ApplyRules.SettingOutOfRange, place, "Tags", texts.Count, method.Name, "at most 14 tags");
        }

        return tags.Count == texts.Count && !tooMany ? tags : null;
    }

    private TemplateModel? Template(string text, string member, int element, bool isKey)
    {
        var scope = new TemplateScope(
            method.Parameters.Where(static item =>
                ParameterRoles.Of(item) is ParameterRole.Argument or ParameterRole.Ignored
            ),
            null
        );
        var locations = new TemplateLocation(attribute.Expression(member, element), attribute.Location);
        return new TemplateReader(context.Keys).Read(text, scope, isKey, _problems, locations);
    }

    private List<KeyParameterModel>? KeyParameters()
    {
        bool hasTemplate = attribute.Text("Key") is not null;
        var parameters = new List<KeyParameterModel>();
        bool refused = false;
        foreach (KeyField field in KeyFields.Of(method))
        {
            IParameterSymbol parameter = field.Parameter;
            bool isSegment = field.IsInKey && !hasTemplate && !parameter.Type.IsRefLikeType;
            KeyValueModel? value = isSegment
                ? context.Keys.Read(parameter.Type, _problems, Place(parameter), parameter.Name, method.Name)
                : null;
            refused |= isSegment && value is null;
            parameters.Add(
                new KeyParameterModel(TypeNames.Identifier(parameter.Name), TypeNames.InCode(parameter.Type), value)
            );
        }

        return refused ? null : parameters;
    }

    private Location? ReturnPlace =>
        method.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax() is MethodDeclarationSyntax declaration
            ? declaration.ReturnType.GetLocation()
            : Place();

    private Location? Place(ISymbol? symbol = null) => (symbol ?? method).Locations.FirstOrDefault();
}
