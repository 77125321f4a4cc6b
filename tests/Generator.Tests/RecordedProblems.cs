using System.Globalization;
using Cachewright.Generator.Discovery;
using Microsoft.CodeAnalysis;

namespace Cachewright.Generator.Tests;

/// <summary>Keeps what Discovery refused, with the text under the squiggle.</summary>
internal sealed class RecordedProblems : IProblemSink
{
    private readonly List<string> _messages = [];
    private readonly List<string> _squiggles = [];

    /// <summary>The problems, as <c>id: message</c>.</summary>
    public IReadOnlyList<string> Messages => _messages;

    /// <summary>The text under each squiggle; empty where there is no location.</summary>
    public IReadOnlyList<string> Squiggles => _squiggles;

    public void Report(DiagnosticDescriptor rule, Location? location, params object[] arguments)
    {
        string format = rule.MessageFormat.ToString(CultureInfo.InvariantCulture);
        _messages.Add($"{rule.Id}: {string.Format(CultureInfo.InvariantCulture, format, arguments)}");
        _squiggles.Add(location?.SourceTree?.GetText().ToString(location.SourceSpan) ?? "");
    }
}
