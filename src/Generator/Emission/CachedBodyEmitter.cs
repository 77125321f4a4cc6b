using Cachewright.Generator.Model;

namespace Cachewright.Generator.Emission;

/// <summary>Writes the body of a cached method: a comment with its key, and one call of the runtime.</summary>
internal static class CachedBodyEmitter
{
    /// <summary>Writes the body after the method's head.</summary>
    /// <param name="writer">Stands after the head's line.</param>
    /// <param name="method">The method.</param>
    /// <param name="handle">How the handle is reached, and its type for key structs.</param>
    /// <param name="original">The expression that becomes the state's <c>Original</c>; empty where the body is static.</param>
    /// <param name="target">The body's owner as seen from the lambda, given the name of the original there.</param>
    /// <param name="name">The method that holds the body.</param>
    public static void Emit(
        SourceWriter writer,
        CachedMethodModel method,
        HandleAccess handle,
        string original,
        Func<string, string> target,
        string name
    )
    {
        SignatureModel signature = method.Signature;
        writer.Open();
        writer.Comment(Describe(method));
        if (method.When is { } when)
        {
            string condition =
                $"{when.Method}({string.Join(", ", when.Arguments.Select(static item => item.Parameter))})";
            string direct =
                original.Length == 0
                    ? $"{name}{signature.TypeParameters}"
                    : $"{target(original)}.{name}{signature.TypeParameters}";
            writer.Open($"if (!{condition})");
            writer.Line($"return {direct}({PassedOn(signature)});");
            writer.Close();
            writer.Line();
        }

        foreach (string local in handle.Locals)
        {
            writer.Line(local);
        }

        EmitCall(writer, method, handle, original, target, name);
        writer.Close();
    }

    /// <summary>The arguments of a direct call of the body.</summary>
    public static string PassedOn(SignatureModel signature) =>
        string.Join(
            ", ",
            signature
                .Parameters.Where(static item => item.Role != ParameterRole.Cache)
                .Select(static item => item.ArgumentModifier + item.Name)
        );

    private static void EmitCall(
        SourceWriter writer,
        CachedMethodModel method,
        HandleAccess handle,
        string original,
        Func<string, string> target,
        string name
    )
    {
        SignatureModel signature = method.Signature;
        bool isAsync = signature.Return.IsAsync;
        List<string> passed = signature
            .Parameters.Where(item =>
                item.Role is ParameterRole.Argument or ParameterRole.Ignored
                || (item.Role == ParameterRole.Cancellation && !isAsync)
            )
            .Select(static item => item.Name)
            .ToList();
        bool isStatic = original.Length == 0;
        IEnumerable<string> elements = passed.Select(StateMember.Element);
        List<string> state = isStatic ? elements.ToList() : [$"{StateMember.Original}: {original}", .. elements];
        bool isTuple = state.Count > 1;
        string callee = isStatic ? "" : target(isTuple ? "call.Original" : "call");
        string singleArgument = isStatic && passed.Count == 1 && passed[0] != "token" ? passed[0] : "call";
        LoadCall call = LoadCall.FromState(signature, callee, name, isTuple, singleArgument, hasToken: isAsync);
        string only =
            !isStatic ? original
            : passed.Count == 0 ? "0"
            : passed[0];
        string? token = signature
            .Parameters.FirstOrDefault(static item => item.Role == ParameterRole.Cancellation)
            ?.Name;

        writer.Line($"return {handle.Entries(method)}.{NameOfGet(signature.Return)}(");
        writer.Indent();
        writer.Line(
            $"new {handle.Type}.{method.Names.Key}{signature.TypeParameters}({string.Join(", ", method.KeyParameters.Select(static item => item.Name))}),"
        );
        writer.Line($"{(isTuple ? $"({string.Join(", ", state)})" : only)},");
        string lambda = isAsync
            ? $"static {call.AsyncModifier}({singleArgument}, token) => {call.Expression}"
            : $"static {singleArgument} => {call.Expression}";
        if (isAsync || token is not null)
        {
            writer.Line($"{lambda},");
            writer.Line($"{token ?? "default"});");
        }
        else
        {
            writer.Line($"{lambda});");
        }

        writer.Outdent();
    }

    private static string NameOfGet(ReturnModel result) =>
        !result.IsAsync ? "Get"
        : result.Kind == ReturnKind.Task ? "GetAsync"
        : "GetValueTaskAsync";

    private static string Describe(CachedMethodModel method)
    {
        string arguments = method.KeyTemplate is { } template
            ? ":" + template.Text
            : string.Concat(
                method
                    .KeyParameters.Where(static item => item.Value is not null)
                    .Select(static item => $":{{{item.Name}}}")
            );
        string tags = method.TagTexts.Count == 0 ? "" : $" · tags {string.Join(", ", method.TagTexts)}";
        string time = method.TtlFrom is null
            ? $"{method.Settings.Ttl} s"
            : $"{method.TtlFrom.Method.Replace("global::", "")}, at most {method.Settings.MaxTtl} s";
        return $"Key {method.Identity}{arguments} · TTL {time}{tags}";
    }
}
