using Cachewright.Generator.Model;

namespace Cachewright.Generator.Emission;

/// <summary>Gives the partial methods of a refused class bodies, so that the compiler goes on to say what was refused. The build fails anyway.</summary>
internal static class RefusedPartEmitter
{
    /// <summary>Writes the file.</summary>
    public static GeneratedFile Emit(ServiceNames names, RefusedPartModel part)
    {
        SourceWriter writer = GeneratedFile.Start(names.Namespace, acceptedIds: names.AcceptedIds);
        foreach (string declaration in part.Declarations)
        {
            writer.Open(declaration);
        }

        foreach (RefusedMethodModel method in part.Methods)
        {
            string head = PartialEmitter.Head(method.Signature);
            writer.Line($"{method.Modifiers} {head} => throw new global::System.NotSupportedException();");
        }

        for (int depth = part.Declarations.Count; depth > 0; depth--)
        {
            writer.Close();
        }

        return new GeneratedFile($"{names.FileName}.Refused.g.cs", writer.ToString());
    }
}
