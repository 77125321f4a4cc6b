using System.Text;
using Microsoft.CodeAnalysis.CSharp;

namespace Cachewright.Generator.Emission;

/// <summary>Writes indented C#: lines end in "\n" on every system, and every opened block must be closed.</summary>
internal sealed class SourceWriter
{
    private readonly StringBuilder _text = new();
    private int _depth;

    /// <summary>Writes one line, or a raw string of several, at the current depth.</summary>
    public void Line(string text = "")
    {
        foreach (string line in text.Split('\n'))
        {
            string trimmed = line.TrimEnd('\r');
            if (trimmed.Length > 0)
            {
                _text.Append(' ', _depth * 4).Append(trimmed);
            }

            _text.Append('\n');
        }
    }

    /// <summary>Writes a comment of one line, whatever the text: what would end the line is written as C# writes it in strings.</summary>
    public void Comment(string text, string before = "")
    {
        var line = new StringBuilder(before).Append("// ");
        foreach (char letter in text)
        {
            bool endsLine = char.IsControl(letter) || letter is '\u2028' or '\u2029';
            line.Append(endsLine ? SymbolDisplay.FormatLiteral(letter, quote: false) : letter.ToString());
        }

        Line(line.ToString());
    }

    /// <summary>Opens a block: the header, if any, then a brace.</summary>
    public void Open(string header = "")
    {
        if (header.Length > 0)
        {
            Line(header);
        }

        Line("{");
        _depth++;
    }

    /// <summary>Closes the innermost block.</summary>
    public void Close(string tail = "")
    {
        _depth--;
        Line("}" + tail);
    }

    /// <summary>Indents the lines written until <see cref="Outdent"/>, without braces.</summary>
    public void Indent() => _depth++;

    /// <summary>Ends <see cref="Indent"/>.</summary>
    public void Outdent() => _depth--;

    /// <summary>The whole text.</summary>
    public override string ToString() =>
        _depth == 0
            ? _text.ToString()
            : throw new InvalidOperationException($"{_depth} blocks are still open in:\n{_text}");
}
