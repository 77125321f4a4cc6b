using Cachewright.Generator.Analyzers;
using Cachewright.Generator.Discovery.Templates;
using Cachewright.Generator.Model;
using Cachewright.Generator.Model.Templates;
using Microsoft.CodeAnalysis;

namespace Cachewright.Generator.Discovery;

/// <summary>Reads one method with <c>[InvalidatesCache]</c> or <c>[UpdatesCache]</c>.</summary>
internal sealed class WriteMethodReader(DiscoveryContext context, IMethodSymbol method)
{
    private const string FailWrite = nameof(FailWrite);
    private const string Proceed = nameof(Proceed);

    private readonly List<InvalidationStep> _steps = [];
    private readonly List<UpdateStep> _updates = [];
    private string? _fence;
    private bool _refused;

    /// <summary>Reads the method; null where something was refused.</summary>
    public WriteMethodModel? Read()
    {
        RefuseReferences();
        foreach (AttributeReader attribute in AttributeReader.All(method, KnownNames.InvalidatesCacheAttribute))
        {
            ReadInvalidation(attribute);
        }

        foreach (AttributeReader attribute in AttributeReader.All(method, KnownNames.UpdatesCacheAttribute))
        {
            ReadUpdate(attribute);
        }

        return _refused
            ? null
            : new WriteMethodModel(
                SignatureReader.Read(method),
                _steps.ToEquatableArray(),
                _updates.ToEquatableArray(),
                _fence
            );
    }

    private void RefuseReferences()
    {
        if (method.ReturnsByRef || method.ReturnsByRefReadonly)
        {
            Refuse(ApplyRules.ByReference, method.Locations.FirstOrDefault(), method.Name, "return", "ref");
        }

        IParameterSymbol? reference = method.Parameters.FirstOrDefault(static item =>
            item.RefKind != RefKind.None || item.Type.IsRefLikeType
        );
        if (reference is not null && ReturnReader.Read(method).IsAsync)
        {
            Refuse(
                ApplyRules.ByReference,
                reference.Locations.FirstOrDefault(),
                method.Name,
                reference.Name,
                "by reference"
            );
        }
    }

    private void ReadInvalidation(AttributeReader attribute)
    {
        int first = _steps.Count;
        ReadTags(attribute);
        if (EntryFinder.Named(attribute) is not null)
        {
            ReadMethodOrEntry(attribute);
        }
        else if (!attribute.Has("Tags"))
        {
            ReadWholeClass(attribute);
        }

        ReadFence(attribute, first);
    }

    private void ReadFence(AttributeReader attribute, int first)
    {
        if (!attribute.Switch("Fenced"))
        {
            if (attribute.Expression("FencePolicy") is { } policy)
            {
                Refuse(InvalidationRules.PolicyWithoutFence, policy.GetLocation(), method.Name);
            }

            return;
        }

        ReadPolicy(attribute);
        for (int index = first; index < _steps.Count; index++)
        {
            if (_steps[index].ReadsResult)
            {
                Refuse(InvalidationRules.FenceFromResult, attribute.Expression("Fenced")?.GetLocation(), method.Name);
            }

            _steps[index] = _steps[index] with { IsFenced = true };
        }
    }

    private void ReadPolicy(AttributeReader attribute)
    {
        if (_fence != FailWrite)
        {
            _fence = attribute.Number("FencePolicy") == 1 ? FailWrite : Proceed;
        }
    }

    private void ReadMethodOrEntry(AttributeReader attribute)
    {
        var finder = new EntryFinder(context, method, attribute);
        if (attribute.Switch("All"))
        {
            IReadOnlyList<IMethodSymbol> all = finder.Overloads();
            _refused |= all.Count == 0;
            _steps.AddRange(all.Select(item => AllOf(item)));
        }
        else if (finder.Find(needsEveryField: false) is { } match)
        {
            _steps.Add(
                new EntryStep(finder.Target(match.Cached), match.Arguments)
                {
                    ReadsResult = match.ReadsResult,
                    ReadsPath = match.ReadsPath,
                }
            );
        }
        else
        {
            _refused = true;
        }
    }

    private void ReadWholeClass(AttributeReader attribute)
    {
        List<IMethodSymbol> cached = CachedMethodNames.WithOwnEntries(method.ContainingType).ToList();
        if (cached.Count == 0)
        {
            Refuse(InvalidationRules.NothingCached, attribute.Location, method.Name, method.ContainingType.Name);
        }

        _steps.AddRange(cached.Select(item => AllOf(item)));
    }

    private MethodStep AllOf(IMethodSymbol cached) =>
        new(EntryFinder.Target(method, cached)) { ReadsResult = false, ReadsPath = false };

    private void ReadTags(AttributeReader attribute)
    {
        IReadOnlyList<string> texts = attribute.Texts("Tags");
        for (int index = 0; index < texts.Count; index++)
        {
            var scope = new TemplateScope(method.Parameters, ReturnReader.Result(method));
            var locations = new TemplateLocation(attribute.Expression("Tags", index), attribute.Location);
            TemplateModel? tag = new TemplateReader(context.Keys).Read(
                texts[index],
                scope,
                isKey: false,
                context.Problems,
                locations
            );
            if (tag is null)
            {
                _refused = true;
                continue;
            }

            _steps.Add(
                new TagStep(tag, texts[index]) { ReadsResult = tag.Roots.Any(IsResult), ReadsPath = tag.HasPath }
            );
        }
    }

    private bool IsResult(string root) =>
        root == KeyArgument.Result && method.Parameters.All(item => item.Name != root);

    private void ReadUpdate(AttributeReader attribute)
    {
        if (attribute.Has("FencePolicy"))
        {
            ReadPolicy(attribute);
        }

        var finder = new EntryFinder(context, method, attribute);
        if (finder.Find(needsEveryField: true) is not { } match)
        {
            _refused = true;
            return;
        }

        string? value = attribute.Text("Value");
        ITypeSymbol? type = value is null
            ? ReturnReader.Result(method)
            : method.Parameters.FirstOrDefault(item => item.Name == value)?.Type;
        ITypeSymbol target = ReturnReader.Result(match.Cached)!;
        Location? place =
            (attribute.Expression("Value") ?? attribute.LastPositional)?.GetLocation() ?? attribute.Location;
        if (match.ReadsResult)
        {
            Refuse(
                InvalidationRules.KeyFromResult,
                attribute.Expression("Map")?.GetLocation() ?? attribute.Location,
                method.Name
            );
        }
        else if (type is null)
        {
            string why = value is null
                ? "it returns nothing; name the parameter that holds the value with Value"
                : $"it has no parameter '{value}'";
            Refuse(InvalidationRules.UnfitValue, place, method.Name, match.Cached.Name, why);
        }
        else if (
            context.Compilation.ClassifyCommonConversion(type, target) is not { IsImplicit: true, IsUserDefined: false }
        )
        {
            string why = $"a value of type '{type.ToDisplayString()}' is no '{target.ToDisplayString()}'";
            Refuse(InvalidationRules.UnfitValue, place, method.Name, match.Cached.Name, why);
        }
        else
        {
            _updates.Add(
                new UpdateStep(
                    finder.Target(match.Cached),
                    match.Arguments,
                    value is null ? null : TypeNames.Identifier(value),
                    TypeNames.InCode(target)
                )
            );
        }
    }

    private void Refuse(DiagnosticDescriptor rule, Location? location, params object[] arguments)
    {
        context.Problems.Report(rule, location ?? method.Locations.FirstOrDefault(), arguments);
        _refused = true;
    }
}
