using Cachewright.Generator.Model;
using Microsoft.CodeAnalysis;

namespace Cachewright.Generator.Discovery;

/// <summary>Keeps problems as plain text, for the model of the generator.</summary>
internal sealed class RejectionList : IProblemSink
{
    private readonly List<string> _messages = [];

    /// <summary>Whether something was refused.</summary>
    public bool Any => _messages.Count > 0;

    /// <summary>How many problems there are so far.</summary>
    public int Count => _messages.Count;

    /// <summary>The problems, as <c>id: message</c>.</summary>
    public EquatableArray<string> Messages => _messages.ToEquatableArray();

    public void Report(DiagnosticDescriptor rule, Location? location, params object[] arguments)
    {
        string format = rule.MessageFormat.ToString(System.Globalization.CultureInfo.InvariantCulture);
        _messages.Add(
            $"{rule.Id}: {string.Format(System.Globalization.CultureInfo.InvariantCulture, format, arguments)}"
        );
    }
}
