using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;

namespace Cachewright.Generator.Tests.Analyzers;

/// <summary>
/// The pages under <c>docs/rules</c> are true: the example is reported, with the message as printed, and each way out compiles and is silent.
/// To print the messages anew, run the tests with <c>CACHEWRIGHT_UPDATE_CASES=1</c> and read the difference in git.
/// </summary>
public sealed partial class RulePageTests
{
    public static TheoryData<string> Pages =>
        [
            .. Directory
                .GetFiles(Repository.PathTo("docs/rules"), "CW*.md")
                .Select(path => Path.GetFileNameWithoutExtension(path))
                .Order(),
        ];

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task The_example_is_reported_with_the_printed_message(string id)
    {
        string path = Repository.PathTo($"docs/rules/{id}.md");
        string page = File.ReadAllText(path);
        IReadOnlyList<Diagnostic> found = await RuleTest.AnalyzeAsync(RuleTest.Compile(Example(page)));
        string printed = string.Join(
            "\n",
            found.Select(item => $"{item.Id}: {item.GetMessage(CultureInfo.InvariantCulture)}")
        );
        if (Environment.GetEnvironmentVariable("CACHEWRIGHT_UPDATE_CASES") == "1")
        {
            page = Message().Replace(page, $"```text\n{printed}\n```", 1);
            File.WriteAllText(path, page);
        }

        Assert.Equal([id], found.Select(item => item.Id).Distinct());
        Assert.Equal($"```text\n{printed}\n```", Message().Match(page).Value);
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Every_way_out_compiles_and_is_silent(string id)
    {
        string page = File.ReadAllText(Repository.PathTo($"docs/rules/{id}.md"));
        string example = Example(page);
        string[] ways =
        [
            .. Code()
                .Matches(page)
                .Skip(1)
                .Select(block =>
                    block.Groups["kind"].Value == "diff"
                        ? Changed(example, block.Groups["code"].Value)
                        : block.Groups["code"].Value
                ),
        ];
        Assert.NotEmpty(ways);
        foreach (string way in ways)
        {
            await RuleTest.IsSilentAsync(way);
        }
    }

    [GeneratedRegex("```(?<kind>csharp|diff)\n(?<code>.*?)\n```", RegexOptions.Singleline)]
    private static partial Regex Code();

    [GeneratedRegex("```text\n.*?```", RegexOptions.Singleline)]
    private static partial Regex Message();

    private static string Example(string page) => Code().Match(page).Groups["code"].Value;

    private static string Changed(string example, string changes)
    {
        List<string> lines = [.. example.Split('\n')];
        int position = 0;
        foreach (string change in changes.Split('\n'))
        {
            if (change.StartsWith('+'))
            {
                lines.Insert(position++, change[1..]);
                continue;
            }

            position = lines.IndexOf(change[1..], position);
            Assert.True(position >= 0, $"The example has no line '{change[1..]}'.");
            if (change.StartsWith('-'))
            {
                lines.RemoveAt(position);
            }
            else
            {
                position++;
            }
        }

        return string.Join("\n", lines);
    }
}
