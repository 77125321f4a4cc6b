using Cachewright.Generator.Analyzers;
using Cachewright.Generator.Discovery.Keys;
using Cachewright.Generator.Model;
using Cachewright.Generator.Model.Keys;
using Cachewright.Generator.Model.Templates;
using Microsoft.CodeAnalysis;

namespace Cachewright.Generator.Discovery.Templates;

/// <summary>Reads a template and checks every path in it.</summary>
internal sealed class TemplateReader(KeyReader keys)
{
    /// <summary>Reads one template.</summary>
    /// <param name="template">The text.</param>
    /// <param name="scope">What its paths may start with.</param>
    /// <param name="isKey">Whether it makes a key, where two argument lists must differ; else a tag.</param>
    /// <param name="problems">Where problems go.</param>
    /// <param name="locations">Where in the code the text stands.</param>
    /// <returns>The template; null after a problem was reported.</returns>
    public TemplateModel? Read(
        string template,
        TemplateScope scope,
        bool isKey,
        IProblemSink problems,
        TemplateLocation locations
    )
    {
        if (TemplateParser.Parse(template, out TemplateMistake? mistake) is not { } segments)
        {
            Location? place = locations.Find(mistake!.Start, mistake.Length);
            problems.Report(KeyRules.MalformedTemplate, place, template, mistake.Reason);
            return null;
        }

        List<TemplatePartModel> parts = [];
        foreach (TemplateSegment segment in segments)
        {
            TemplatePartModel? part = segment.IsPlaceholder
                ? ReadPlaceholder(segment, template, scope, isKey, problems, locations)
                : new TemplateLiteralModel(TemplateLiteral.Escape(segment.Text));
            if (part is not null)
            {
                parts.Add(part);
            }
        }

        bool isSeparated = !isKey || IsSeparated(segments, template, problems, locations);
        return isSeparated && parts.Count == segments.Count
            ? new TemplateModel(template, parts.ToEquatableArray())
            : null;
    }

    private TemplateValueModel? ReadPlaceholder(
        TemplateSegment segment,
        string template,
        TemplateScope scope,
        bool isKey,
        IProblemSink problems,
        TemplateLocation locations
    )
    {
        Location? place = locations.Find(segment.Start, segment.Length);
        if (PathReader.Read(segment.Text, scope, out string? unknown) is not { } path)
        {
            problems.Report(KeyRules.UnknownPlaceholder, place, segment.Text, template, unknown!);
            return null;
        }

        KeyValueModel? value = keys.Read(path.Type, segment.Text, out string why);
        bool takesMany = isKey && path.Suffix.Length == 0;
        if (value is not null and not ScalarKeyModel && !takesMany)
        {
            value = null;
            why = "it is more than one value";
        }

        if (value is null)
        {
            problems.Report(KeyRules.UnwritablePlaceholder, place, segment.Text, template, why);
            return null;
        }

        return new TemplateValueModel(path.Root, path.Suffix, path.CanBeNull ? Lift(value) : value, path.CanBeNull);
    }

    /// <summary>A null on the way makes the number of an enum a nullable number.</summary>
    private static KeyValueModel Lift(KeyValueModel value) =>
        value is ScalarKeyModel { Cast: { Length: > 0 } cast } scalar && !cast.EndsWith("?", StringComparison.Ordinal)
            ? scalar with
            {
                Cast = cast + "?",
            }
            : value;

    private static bool IsSeparated(
        IReadOnlyList<TemplateSegment> segments,
        string template,
        IProblemSink problems,
        TemplateLocation locations
    )
    {
        TemplateSegment? previous = null;
        bool hasSeparator = true;
        foreach (TemplateSegment segment in segments)
        {
            if (!segment.IsPlaceholder)
            {
                hasSeparator |= segment.Text.Contains(':');
                continue;
            }

            if (!hasSeparator)
            {
                Location? place = locations.Find(segment.Start, segment.Length);
                problems.Report(KeyRules.PlaceholdersNotSeparated, place, previous!.Text, segment.Text, template);
                return false;
            }

            previous = segment;
            hasSeparator = false;
        }

        return true;
    }
}
