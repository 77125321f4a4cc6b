using Cachewright.Generator.Model;

namespace Cachewright.Generator.Emission;

/// <summary>Writes what a person can do with the entries of one cached method.</summary>
internal static class EntryOperationsEmitter
{
    /// <summary>Writes the operations; overloads of a method become overloads of each operation.</summary>
    public static void Emit(SourceWriter writer, ServiceModel service, CachedMethodModel method)
    {
        string parameters = string.Join(", ", method.KeyParameters.Select(static item => $"{item.Type} {item.Name}"));
        string key =
            $"new {method.Names.Key}{method.Signature.TypeParameters}({string.Join(", ", method.KeyParameters.Select(static item => item.Name))})";
        string target = TargetInside(method);
        string token = Token(method);
        string result = method.Signature.Return.Result!;
        string value = Unused("value", method.KeyParameters.Select(static item => item.Name));

        EmitOne(
            writer,
            method,
            "The readable key, as it stands between braces in the names of the Redis keys.",
            "string",
            "KeyFor",
            parameters,
            $"{target}.KeyFor({key})"
        );
        EmitAsync(
            writer,
            method,
            "Looks for a valid entry, and loads nothing.",
            $"<{RuntimeNames.CachePeek}<{result}>>",
            "PeekAsync",
            parameters,
            $"{target}.PeekAsync({key}, {token})"
        );
        if (!method.Settings.TagsOnly)
        {
            string withValue = parameters.Length == 0 ? $"{result} {value}" : $"{parameters}, {result} {value}";
            EmitAsync(
                writer,
                method,
                "Stores a value that is known to be current.",
                "",
                "SetAsync",
                withValue,
                $"{target}.SetAsync({key}, {value}, {token})"
            );
            EmitAsync(
                writer,
                method,
                "Invalidates the entry.",
                "",
                "InvalidateAsync",
                parameters,
                $"{target}.InvalidateAsync({key}, {token})"
            );
        }

        EmitRefresh(writer, service, method, key);
    }

    /// <summary>How the entries are reached inside the group.</summary>
    public static string Target(CachedMethodModel method) =>
        method.Names.Method
        + (method.Signature.TypeParameterNames.Count == 0 ? "" : method.Signature.TypeParameters + "()");

    private static void EmitOne(
        SourceWriter writer,
        CachedMethodModel method,
        string summary,
        string type,
        string name,
        string parameters,
        string body
    )
    {
        writer.Line();
        writer.Line($"/// <summary>{summary}</summary>");
        writer.Line(
            $"public {type} {name}{method.Signature.TypeParameters}({parameters}){HandleEmitter.Clause(method.Signature.Constraints)} =>"
        );
        writer.Line($"    {body};");
    }

    private static void EmitAsync(
        SourceWriter writer,
        CachedMethodModel method,
        string summary,
        string result,
        string name,
        string parameters,
        string body
    )
    {
        string token = $"{RuntimeNames.CancellationToken} {Token(method)} = default";
        EmitOne(
            writer,
            method,
            summary,
            RuntimeNames.ValueTask + result,
            name,
            parameters.Length == 0 ? token : $"{parameters}, {token}",
            body
        );
    }

    private static void EmitRefresh(SourceWriter writer, ServiceModel service, CachedMethodModel method, string key)
    {
        List<ParameterModel> passed = method
            .Signature.Parameters.Where(static item => item.Role is ParameterRole.Argument or ParameterRole.Ignored)
            .ToList();
        string parameters = string.Join(", ", passed.Select(static item => $"{item.Type} {item.Name}"));
        string state =
            passed.Count == 0
                ? "_serviceKey"
                : $"({StateMember.ServiceKey}: {Member("_serviceKey", method)}, {string.Join(", ", passed.Select(static item => StateMember.Element(item.Name)))})";
        LoadCall call = LoadCall.FromHandle(service, method, stateIsTuple: passed.Count > 0);
        writer.Line();
        writer.Line(
            "/// <summary>Loads anew, whatever is stored, on an instance from a scope of its own, and stores the result.</summary>"
        );
        writer.Line(
            "/// <remarks>Invalidates nothing: a load that was under way may store an older value after it. After a write, invalidate.</remarks>"
        );
        if (method.Signature.IsObsoleteAsError)
        {
            writer.Line(GeneratedFile.Obsolete);
        }

        writer.Line(
            $"public {RuntimeNames.ValueTask}<{method.Signature.Return.Result}> RefreshAsync{method.Signature.TypeParameters}({parameters}{(passed.Count == 0 ? "" : ", ")}{RuntimeNames.CancellationToken} {Token(method)} = default){HandleEmitter.Clause(method.Signature.Constraints)} =>"
        );
        writer.Indent();
        writer.Line($"{TargetInside(method)}.RefreshAsync(");
        writer.Indent();
        writer.Line($"{key},");
        writer.Line($"{state},");
        writer.Line($"static {call.AsyncModifier}(call, services, token) => {call.Expression},");
        writer.Line($"{Token(method)});");
        writer.Outdent();
        writer.Outdent();
    }

    private static string TargetInside(CachedMethodModel method) => Member(Target(method), method);

    /// <summary>A member of the group, as it is reached where a parameter may have its name.</summary>
    private static string Member(string name, CachedMethodModel method) =>
        ParameterNames(method).Contains(name) ? "this." + name : name;

    private static string Token(CachedMethodModel method) => Unused("cancellationToken", ParameterNames(method));

    private static IEnumerable<string> ParameterNames(CachedMethodModel method) =>
        method
            .Signature.Parameters.Where(static item => item.Role is ParameterRole.Argument or ParameterRole.Ignored)
            .Select(static item => item.Name);

    private static string Unused(string name, IEnumerable<string> taken) =>
        taken.Contains(name) ? Unused("new" + char.ToUpperInvariant(name[0]) + name.Substring(1), taken) : name;
}
