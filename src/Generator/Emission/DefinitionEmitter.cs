using Cachewright.Generator.Model;

namespace Cachewright.Generator.Emission;

/// <summary>Writes what a <c>[Cached]</c> says as an object of the runtime.</summary>
internal static class DefinitionEmitter
{
    /// <summary>Writes an assignment of a bound method.</summary>
    public static void Emit(
        SourceWriter writer,
        CachedMethodModel method,
        string assignment,
        string cache,
        string serviceKey
    )
    {
        CachedSettings settings = method.Settings;
        string arguments = $"<{method.Names.Key}{method.Signature.TypeParameters}, {method.Signature.Return.Result}>";
        writer.Line($"{assignment}new {RuntimeNames.CachedMethod}{arguments}(");
        writer.Indent();
        writer.Line($"{cache},");
        writer.Line($"new {RuntimeNames.CachedMethodDefinition}{arguments}");
        writer.Open();
        writer.Line($"Name = {EntriesEmitter.Literal(method.Identity)},");
        writer.Line($"Codec = {method.Value.CodecExpression},");
        EmitTime(writer, "Ttl", settings.Ttl);
        EmitTime(writer, "NullTtl", settings.NullTtl);
        EmitTime(writer, "MaxTtl", settings.MaxTtl);
        EmitSwitches(writer, method);
        EmitPolicies(writer, method);
        writer.Close(",");
        writer.Line($"{serviceKey});");
        writer.Outdent();
    }

    private static void EmitTime(SourceWriter writer, string member, int seconds) =>
        writer.Line($"{member} = {RuntimeNames.TimeSpan}.FromSeconds({seconds}),");

    private static void EmitSwitches(SourceWriter writer, CachedMethodModel method)
    {
        if (method.Settings.Jitter > 0)
        {
            writer.Line($"JitterPercent = {method.Settings.Jitter},");
        }

        if (method.Tags.Count > 0)
        {
            writer.Line($"TagCount = {method.Tags.Count},");
        }

        if (method.Settings.TagsOnly)
        {
            writer.Line("TagsOnly = true,");
        }

        if (method.Settings.Share)
        {
            writer.Line("Share = true,");
        }
    }

    private static void EmitPolicies(SourceWriter writer, CachedMethodModel method)
    {
        string parameters =
            $"in {method.Names.Key}{method.Signature.TypeParameters} key, {method.Signature.Return.Result} value";
        if (method.TtlFrom is not null)
        {
            writer.Line(
                $"TtlFrom = static ({parameters}, {RuntimeNames.DateTimeOffset} now) => key.TtlOf(value, now),"
            );
        }

        if (method.Unless is not null)
        {
            writer.Line($"Unless = static ({parameters}) => key.IsExcluded(value),");
        }
    }
}
