using Cachewright.Generator.Model;
using Cachewright.Generator.Model.Keys;
using Cachewright.Generator.Model.Templates;

namespace Cachewright.Generator.Emission.Keys;

/// <summary>
/// Writes the equality of a key struct, which is that of the bytes it writes. Single values are compared one by one; where an argument is a
/// collection, may be a null record, or writes itself, the bytes are compared.
/// </summary>
internal static class KeyEqualityEmitter
{
    /// <summary>As many hashes as one call combines.</summary>
    private const int MaxCombined = 8;

    /// <summary>Writes the members.</summary>
    /// <param name="writer">Where to write.</param>
    /// <param name="method">The cached method.</param>
    /// <param name="type">The key struct, with its type parameters.</param>
    /// <param name="field">From a parameter's name to its field.</param>
    public static void Emit(SourceWriter writer, CachedMethodModel method, string type, Func<string, string> field)
    {
        List<(ScalarKeyModel Value, string Expression)>? parts = Parts(method, field);
        writer.Line("/// <summary>Whether both have the same key.</summary>");
        writer.Line($"public bool Equals({type} other) =>");
        writer.Indent();
        writer.Line(Equality(parts) + ";");
        writer.Outdent();
        writer.Line();
        writer.Line("/// <inheritdoc />");
        writer.Line($"public override bool Equals(object? obj) => obj is {type} other && Equals(other);");
        writer.Line();
        writer.Line("/// <inheritdoc />");
        writer.Line("public override int GetHashCode() =>");
        writer.Indent();
        writer.Line(Hash(parts) + ";");
        writer.Outdent();
    }

    /// <summary>The single values that are compared one by one; null where the bytes have to be.</summary>
    private static List<(ScalarKeyModel Value, string Expression)>? Parts(
        CachedMethodModel method,
        Func<string, string> field
    )
    {
        List<(ScalarKeyModel, string)> parts = [];
        IEnumerable<(string Expression, KeyValueModel Value)> written = method.KeyTemplate is { } template
            ? template.Parts.OfType<TemplateValueModel>().Select(item => (field(item.Root) + item.Suffix, item.Value))
            : method
                .KeyParameters.Where(static item => item.Value is not null)
                .Select(item => (field(item.Name), item.Value!));
        return written.All(item => TryAdd(parts, item.Expression, item.Value)) ? parts : null;
    }

    private static bool TryAdd(List<(ScalarKeyModel, string)> parts, string expression, KeyValueModel value)
    {
        if (value is ScalarKeyModel { WritesItself: false } scalar)
        {
            parts.Add((scalar, expression));
            return true;
        }

        return value is CompositeKeyModel { CanBeNull: false } composite
            && composite.Members.All(member => TryAdd(parts, $"{expression}.{member.Name}", member.Value));
    }

    private static string Equality(List<(ScalarKeyModel Value, string Expression)>? parts) =>
        parts switch
        {
            null => $"{RuntimeNames.KeyIdentity}.SameArguments(this, other)",
            [] => "true",
            _ => string.Join("\n&& ", parts.Select(static item => Same(item.Value, item.Expression))),
        };

    private static string Same(ScalarKeyModel value, string expression) =>
        $"{RuntimeNames.KeyIdentity}.Same({KeyEmitter.Scalar(value, expression)}, {KeyEmitter.Scalar(value, "other." + expression)})";

    private static string Hash(List<(ScalarKeyModel Value, string Expression)>? parts) =>
        parts switch
        {
            null => $"{RuntimeNames.KeyIdentity}.HashArguments(this)",
            [] => "0",
            _ => Combined([.. parts.Select(static item => HashOf(item.Value, item.Expression))]),
        };

    private static string HashOf(ScalarKeyModel value, string expression) =>
        $"{RuntimeNames.KeyIdentity}.Hash({KeyEmitter.Scalar(value, expression)})";

    private static string Combined(List<string> hashes) =>
        hashes.Count switch
        {
            1 => hashes[0],
            <= MaxCombined => $"global::System.HashCode.Combine(\n    {string.Join(",\n    ", hashes)})",
            _ => Combined([
                .. hashes.Take(MaxCombined - 1),
                Combined(hashes.GetRange(MaxCombined - 1, hashes.Count - MaxCombined + 1)),
            ]),
        };
}
