using Cachewright.Generator.Emission.Keys;
using Cachewright.Generator.Emission.Templates;
using Cachewright.Generator.Model;

namespace Cachewright.Generator.Emission;

/// <summary>Writes the key struct of a cached method: the arguments that matter to the cache, and how they are written.</summary>
internal static class KeyStructEmitter
{
    /// <summary>Writes the nested struct.</summary>
    public static void Emit(SourceWriter writer, ServiceNames service, CachedMethodModel method)
    {
        string parameters = string.Join(", ", method.KeyParameters.Select(static item => $"{item.Type} {item.Name}"));
        writer.Line(
            $"/// <summary>The arguments of <c>{method.Signature.Name}</c> that matter to the cache.</summary>"
        );
        writer.Line(GeneratedFile.Hidden);
        string type = method.Names.Key + method.Signature.TypeParameters;
        writer.Open(
            $"public readonly struct {type}({parameters}) : {RuntimeNames.ICallKey}, global::System.IEquatable<{type}>{HandleEmitter.Clause(method.Signature.Constraints)}"
        );
        foreach (KeyParameterModel parameter in method.KeyParameters)
        {
            writer.Line($"private readonly {parameter.Type} {Field(parameter.Name)} = {parameter.Name};");
        }

        if (method.KeyParameters.Count > 0)
        {
            writer.Line();
        }

        EmitArguments(writer, service, method);
        writer.Line();
        EmitTags(writer, method);
        writer.Line();
        KeyEqualityEmitter.Emit(writer, method, type, Field);
        if (method.TtlFrom is { } ttl)
        {
            writer.Line();
            EmitTtl(writer, method, ttl);
        }

        if (method.Unless is { } unless)
        {
            writer.Line();
            writer.Line($"internal bool IsExcluded({method.Signature.Return.Result} value) => {Call(unless)};");
        }

        writer.Close();
    }

    /// <summary>The field that holds a parameter.</summary>
    private static string Field(string parameter) => "_" + parameter.TrimStart('@');

    private static void EmitArguments(SourceWriter writer, ServiceNames service, CachedMethodModel method)
    {
        writer.Line("/// <inheritdoc />");
        writer.Open($"public void WriteArguments(ref {RuntimeNames.KeyWriter} writer)");
        foreach (string type in service.TypeParameterNames.Concat(method.Signature.TypeParameterNames))
        {
            writer.Line("writer.Separator();");
            writer.Line($"writer.TypeArgument<{type}>();");
        }

        if (method.KeyTemplate is { } template)
        {
            writer.Line("writer.Separator();");
            TemplateEmitter.Emit(writer, template, Field);
        }

        foreach (KeyParameterModel parameter in method.KeyParameters.Where(static item => item.Value is not null))
        {
            writer.Line("writer.Separator();");
            KeyEmitter.EmitValue(writer, parameter.Value!, Field(parameter.Name));
        }

        writer.Close();
    }

    private static void EmitTags(SourceWriter writer, CachedMethodModel method)
    {
        writer.Line("/// <inheritdoc />");
        writer.Open($"public void WriteTag(int index, ref {RuntimeNames.KeyWriter} writer)");
        if (method.Tags.Count > 0)
        {
            writer.Open("switch (index)");
            for (int index = 0; index < method.Tags.Count; index++)
            {
                writer.Comment(method.TagTexts[index], $"case {index}: ");
                writer.Indent();
                TemplateEmitter.Emit(writer, method.Tags[index], Field);
                writer.Line("break;");
                writer.Outdent();
            }

            writer.Close();
        }

        writer.Close();
    }

    private static void EmitTtl(SourceWriter writer, CachedMethodModel method, PolicyMethodModel ttl)
    {
        string call = Call(ttl);
        writer.Line(
            $"internal {RuntimeNames.TimeSpan} TtlOf({method.Signature.Return.Result} value, {RuntimeNames.DateTimeOffset} now) => {(ttl.IsAbsolute ? call + " - now" : call)};"
        );
    }

    /// <summary>Calls a policy with the struct's fields and the result, which is named <c>value</c>.</summary>
    private static string Call(PolicyMethodModel policy)
    {
        IEnumerable<string> arguments = policy.Arguments.Select(static item =>
            item.Parameter is null ? "value" : Field(item.Parameter)
        );
        return $"{policy.Method}({string.Join(", ", arguments)})";
    }
}
