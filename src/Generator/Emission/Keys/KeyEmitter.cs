using Cachewright.Generator.Model.Keys;

namespace Cachewright.Generator.Emission.Keys;

/// <summary>Writes the statements that write a value to a key.</summary>
internal static class KeyEmitter
{
    private const string UnorderedKeys = "global::Cachewright.UnorderedKeys";

    /// <summary>Writes the statements for one value; a <c>writer</c> must be in reach.</summary>
    public static void EmitValue(SourceWriter writer, KeyValueModel value, string expression) =>
        EmitValue(writer, value, expression, 1);

    private static void EmitValue(SourceWriter writer, KeyValueModel value, string expression, int depth)
    {
        switch (value)
        {
            case ScalarKeyModel scalar:
                writer.Line($"writer.Value({Scalar(scalar, expression)});");
                break;
            case CompositeKeyModel { CanBeNull: true } composite:
                EmitUnless(writer, $"{expression} is null");
                writer.Line("writer.Present();");
                EmitMembers(writer, composite, composite.IsStruct ? expression + ".Value" : expression, depth);
                writer.Close();
                break;
            case CompositeKeyModel composite:
                EmitMembers(writer, composite, expression, depth);
                break;
            case CollectionKeyModel collection:
                EmitCollection(writer, collection, expression, depth);
                break;
        }
    }

    /// <summary>A scalar as the writer takes it.</summary>
    public static string Scalar(ScalarKeyModel scalar, string expression) => Cast(scalar.Cast) + expression;

    private static string Cast(string type) => type.Length == 0 ? "" : $"({type})";

    private static void EmitUnless(SourceWriter writer, string isAbsent)
    {
        writer.Open($"if ({isAbsent})");
        writer.Line("writer.Null();");
        writer.Close();
        writer.Open("else");
    }

    private static void EmitMembers(SourceWriter writer, CompositeKeyModel composite, string expression, int depth)
    {
        foreach (KeyMemberModel member in composite.Members)
        {
            EmitValue(writer, member.Value, $"{expression}.{member.Name}", depth);
        }
    }

    private static void EmitCollection(SourceWriter writer, CollectionKeyModel collection, string expression, int depth)
    {
        string items = collection.Absence == CollectionAbsence.NullOrDefault ? expression + ".Value" : expression;
        EmitUnless(
            writer,
            collection.Absence switch
            {
                CollectionAbsence.Null => $"{expression} is null",
                CollectionAbsence.Default => $"{expression}.IsDefault",
                _ => $"{expression} is null || {items}.IsDefault",
            }
        );
        string suffix = depth == 1 ? "" : depth.ToString(System.Globalization.CultureInfo.InvariantCulture);
        writer.Line(
            collection.IsOrdered
                ? $"writer.Count({items}.{collection.Count});"
                : $"{UnorderedKeys} unordered{suffix} = writer.Unordered({items}.{collection.Count});"
        );
        OpenLoop(writer, collection, items, suffix);
        if (!collection.IsOrdered)
        {
            writer.Line($"unordered{suffix}.Element(ref writer);");
        }

        foreach (KeyMemberModel member in collection.Elements)
        {
            EmitValue(
                writer,
                member.Value,
                member.Name.Length == 0 ? $"element{suffix}" : $"element{suffix}.{member.Name}",
                depth + 1
            );
        }

        writer.Close();
        if (!collection.IsOrdered)
        {
            writer.Line($"unordered{suffix}.End(ref writer);");
        }

        writer.Close();
    }

    private static void OpenLoop(SourceWriter writer, CollectionKeyModel collection, string items, string suffix)
    {
        if (!collection.IsIndexed)
        {
            writer.Open($"foreach ({collection.ElementType} element{suffix} in {items})");
            return;
        }

        writer.Open($"for (int index{suffix} = 0; index{suffix} < {items}.{collection.Count}; index{suffix}++)");
        writer.Line($"{collection.ElementType} element{suffix} = {items}[index{suffix}];");
    }
}
