using Cachewright.Generator.Model.Values;

namespace Cachewright.Generator.Emission.Values;

/// <summary>The members, one after the other.</summary>
internal sealed class ObjectBody(ObjectShape shape) : ICodecBody
{
    private const string Guard = "global::Cachewright.Values.ValueGuard.";
    private const string Filling = "global::Cachewright.Values.CollectionFill.";

    private readonly CodecIdentity _identity = shape.Identity;

    /// <summary>The length of the array or map; places without a member count.</summary>
    private int Length =>
        shape.Layout == ObjectLayout.Map ? shape.Members.Count
        : shape.Members.Count == 0 ? 0
        : shape.Members.Max(member => member.Position) + 1;

    public void EmitWrite(SourceWriter writer)
    {
        if (_identity.IsReference)
        {
            NilEmitter.EmitWrite(writer, "value is null");
        }

        if (!shape.IsSealed)
        {
            writer.Line($"{Guard}RequireExactType(value, typeof({_identity.TypeName}));");
        }

        if (_identity.IsRecursive)
        {
            writer.Line($"{Guard}RequireDepth(depth, typeof({_identity.TypeName}));");
        }

        if (shape.Callbacks is { } callbacks)
        {
            writer.Line(callbacks.Before.Replace("{0}", "value"));
        }

        foreach (MemberShape member in shape.Construction.Fills)
        {
            string name = Literal($"{_identity.TypeName.Replace("global::", "")}.{member.Name}");
            writer.Line($"{Filling}Require({member.Of("value")}, {name});");
        }

        writer.Line($"writer.Write{shape.Layout}Header({Length});");
        EmitMembers(writer, "writer.WriteNil();", EmitWriteMember);
    }

    public void EmitRead(SourceWriter writer)
    {
        if (_identity.IsReference)
        {
            NilEmitter.EmitRead(writer);
        }

        if (_identity.IsRecursive)
        {
            writer.Line($"{Guard}ExpectDepth(depth);");
        }

        writer.Line($"{Guard}Expect{shape.Layout}(ref reader, {Length});");
        EmitMembers(writer, "reader.Skip();", EmitReadMember);
        EmitReturn(writer);
    }

    /// <summary>Visits members in the order of the bytes, with a statement for each place that has none.</summary>
    private void EmitMembers(SourceWriter writer, string gap, Action<SourceWriter, MemberShape> emit)
    {
        int position = 0;
        foreach (MemberShape member in shape.Members)
        {
            for (; shape.Layout == ObjectLayout.Array && position < member.Position; position++)
            {
                writer.Line(gap);
            }

            emit(writer, member);
            position++;
        }
    }

    private static void EmitWriteMember(SourceWriter writer, MemberShape member)
    {
        if (member.Key.Length > 0)
        {
            writer.Line($"writer.WriteString({Literal(member.Key)}u8);");
        }

        writer.Line(member.Value.Write(member.Of("value")));
    }

    private static void EmitReadMember(SourceWriter writer, MemberShape member)
    {
        if (member.Key.Length > 0)
        {
            writer.Line($"{Guard}ExpectKey(ref reader, {Literal(member.Key)}u8);");
        }

        writer.Line(
            member.IsDerived
                ? $"reader.Skip(); // {member.Name} is computed."
                : $"{member.Value.TypeName} {member.Variable} = {member.Value.ReadExpression};"
        );
    }

    private void EmitReturn(SourceWriter writer)
    {
        bool isReturned = shape is { Callbacks: null, Construction: { Fills.Count: 0, HiddenAssignments.Count: 0 } };
        EmitCreation(writer, isReturned ? "return" : $"{_identity.TypeName} result =");
        if (isReturned)
        {
            return;
        }

        foreach (MemberShape member in shape.Construction.HiddenAssignments)
        {
            writer.Line($"{member.Of("result")} = {member.Variable};");
        }

        foreach (MemberShape member in shape.Construction.Fills)
        {
            writer.Line($"{Filling}Fill({member.Of("result")}, {member.Variable});");
        }

        if (shape.Callbacks is { } callbacks)
        {
            writer.Line(callbacks.After.Replace("{0}", "result"));
        }

        writer.Line("return result;");
    }

    private void EmitCreation(SourceWriter writer, string target)
    {
        string arguments = string.Join(", ", shape.Construction.Arguments.Select(member => member.Variable));
        string creation = shape.Construction.IsTuple ? $"({arguments})" : $"new {_identity.TypeName}({arguments})";
        if (shape.Construction.Assignments.Count == 0)
        {
            writer.Line($"{target} {creation};");
            return;
        }

        writer.Open($"{target} {creation}");
        foreach (MemberShape member in shape.Construction.Assignments)
        {
            writer.Line($"{member.Accessor} = {member.Variable},");
        }

        writer.Close(";");
    }

    private static string Literal(string text) =>
        Microsoft.CodeAnalysis.CSharp.SymbolDisplay.FormatLiteral(text, quote: true);
}
