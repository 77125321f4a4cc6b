using Cachewright.Generator.Emission.Templates;
using Cachewright.Generator.Model;

namespace Cachewright.Generator.Emission;

/// <summary>Writes the invalidation of a tag: the template with what it reads as state, so that nothing is captured.</summary>
internal sealed class TagStepEmitter(
    SourceWriter writer,
    SignatureModel signature,
    LocalNames names,
    Func<string, bool> isDoubted
)
{
    /// <summary>Writes the statement.</summary>
    public void Emit(TagStep step)
    {
        List<string> roots = step.Tag.Roots.Select(Identifier).ToList();
        bool isTuple = roots.Count > 1;
        string state =
            roots.Count == 0 ? "0"
            : isTuple ? $"({string.Join(", ", roots.Select(Source))})"
            : Source(roots[0]);
        string type =
            roots.Count == 0 ? "int"
            : isTuple ? $"({string.Join(", ", roots.Select(root => $"{TypeOf(root)} {StateMember.Name(root)}"))})"
            : TypeOf(roots[0]);
        string parameter = roots.Count == 1 && roots[0] != "writer" ? roots[0] : "read";
        writer.Comment("Tag " + step.Text);
        writer.Line($"{names.Write}.InvalidateTag(");
        writer.Indent();
        writer.Line($"{state},");
        writer.Line($"static (ref {RuntimeNames.KeyWriter} writer, {type} {parameter}) =>");
        writer.Open();
        TemplateEmitter.Emit(
            writer,
            step.Tag,
            root => isTuple ? $"{parameter}.{StateMember.Name(Identifier(root))}" : parameter
        );
        writer.Close(");");
        writer.Outdent();
    }

    /// <summary>The root as it is written in code: templates name a parameter without the @ of a keyword.</summary>
    private string Identifier(string root) =>
        signature.Parameters.FirstOrDefault(item => item.Name.TrimStart('@') == root)?.Name ?? root;

    private string Source(string root) => (IsResult(root) ? names.Result : root) + (isDoubted(root) ? "!" : "");

    private string TypeOf(string root) =>
        IsResult(root) ? signature.Return.Result! : signature.Parameters.First(item => item.Name == root).Type;

    private bool IsResult(string root) =>
        root == KeyArgument.Result && signature.Parameters.All(item => item.Name != root);
}
