using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Cachewright.Generator.Tests.Analyzers;

/// <summary>What holds for every rule.</summary>
public sealed class RuleListTests
{
    private static readonly IReadOnlyList<DiagnosticDescriptor> Rules =
    [
        .. typeof(CacheGenerator)
            .Assembly.GetTypes()
            .SelectMany(type => type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic))
            .Where(field => field.FieldType == typeof(DiagnosticDescriptor))
            .Select(field => (DiagnosticDescriptor)field.GetValue(null)!),
    ];

    public static TheoryData<string> Ids => [.. Rules.Select(rule => rule.Id)];

    [Fact]
    public void There_are_rules_and_no_two_share_an_id()
    {
        Assert.True(Rules.Count >= 30, $"Only {Rules.Count} rules were found.");
        Assert.Equal(Rules.Count, Rules.Select(rule => rule.Id).Distinct().Count());
    }

    [Fact]
    public void Every_rule_is_reported_by_exactly_one_analyzer()
    {
        IEnumerable<DiagnosticAnalyzer> analyzers = typeof(CacheGenerator)
            .Assembly.GetTypes()
            .Where(type => type.GetCustomAttribute<DiagnosticAnalyzerAttribute>() is not null)
            .Select(type => (DiagnosticAnalyzer)Activator.CreateInstance(type)!);

        Assert.Equal(
            Rules.Select(rule => rule.Id).Order(),
            analyzers.SelectMany(item => item.SupportedDiagnostics).Select(rule => rule.Id).Order()
        );
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_rule_has_a_page_under_its_id_and_title(string id)
    {
        string page = File.ReadAllText(Repository.PathTo($"docs/rules/{id}.md"));

        Assert.StartsWith($"# {id}: {Rule(id).Title}\n", page, StringComparison.Ordinal);
        Assert.Contains("Way out", page, StringComparison.Ordinal);
        Assert.EndsWith($"/docs/rules/{id}.md", Rule(id).HelpLinkUri, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_rule_is_in_the_index(string id) =>
        Assert.Contains(
            $"| [{id}]({id}.md) | {Rule(id).Title} |",
            File.ReadAllText(Repository.PathTo("docs/rules/README.md")),
            StringComparison.Ordinal
        );

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_rule_is_in_the_release_notes(string id)
    {
        string notes = string.Concat(
            Directory.GetFiles(Repository.PathTo("src/Generator"), "AnalyzerReleases.*.md").Select(File.ReadAllText)
        );

        Assert.Contains($"{id} | Cachewright | {Rule(id).DefaultSeverity} |", notes, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_rule_has_a_test_class(string id) =>
        Assert.Contains(typeof(RuleListTests).Assembly.GetTypes(), type => type.Name == $"{id}Tests");

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_rule_is_an_error_and_only_those_of_going_round_the_cache_can_be_configured_away(string id)
    {
        bool isFixed = Rule(id).CustomTags.Contains(WellKnownDiagnosticTags.NotConfigurable);

        Assert.Equal(DiagnosticSeverity.Error, Rule(id).DefaultSeverity);
        Assert.Equal(!id.StartsWith("CW5", StringComparison.Ordinal), isFixed);
    }

    private static DiagnosticDescriptor Rule(string id) => Rules.Single(rule => rule.Id == id);
}
