using Cachewright.Generator.Model;

namespace Cachewright.Generator.Emission;

/// <summary>The call of the body from inside a static lambda: arguments come from the state, the token from the runtime.</summary>
/// <param name="AsyncModifier"><c>async </c> where the result must be awaited to be buffered, else empty.</param>
/// <param name="Expression">The lambda's body.</param>
internal readonly record struct LoadCall(string AsyncModifier, string Expression)
{
    /// <summary>From a decorator or a partial method: the state holds the original.</summary>
    /// <param name="method">The cached method.</param>
    /// <param name="target">What the body is called on, or the body itself up to its name.</param>
    /// <param name="name">The method that is called.</param>
    /// <param name="stateIsTuple">Whether arguments are members of <c>call</c>.</param>
    /// <param name="only">What the state is called in the lambda where it is one argument.</param>
    /// <param name="hasToken">Whether the lambda gets a token; else the caller's travels in the state.</param>
    public static LoadCall FromState(
        SignatureModel method,
        string target,
        string name,
        bool stateIsTuple,
        string only = "call",
        bool hasToken = true
    )
    {
        IEnumerable<string> arguments = method
            .Parameters.Where(static item => item.Role != ParameterRole.Cache)
            .Select(item =>
                item.ArgumentModifier.Replace("in ", "")
                + (
                    item.Role == ParameterRole.Cancellation && hasToken ? "token"
                    : stateIsTuple ? $"call.{StateMember.Name(item.Name)}"
                    : only
                )
            );
        string call = $"{target}.{name}{method.TypeParameters}({string.Join(", ", arguments)})";
        return Wrap(method.Return, target.Length == 0 ? call.Substring(1) : call);
    }

    /// <summary>From a handle: the original comes from a scope.</summary>
    public static LoadCall FromHandle(ServiceModel service, CachedMethodModel method, bool stateIsTuple)
    {
        PartialMethodModel? partial = service.Partial?.Methods.FirstOrDefault(item =>
            item.CachedIndex == service.Cached.ToList().IndexOf(method)
        );
        string key = stateIsTuple ? "call.ServiceKey" : "call";
        string original =
            $"{RuntimeNames.CachedServices}.Original<{service.Names.Class}>(services, typeof({service.Names.ClassDefinition}), {key})";
        string target = partial?.IsStatic == true ? service.Names.Class : Receiver.Of(original, method.LoadCast);
        string name = partial is not null ? PartialEmitter.UncachedName(method.Signature.Name) : method.Signature.Name;
        LoadCall call = FromState(method.Signature, target, name, stateIsTuple);
        bool isValue = method.Signature.Return.Kind == ReturnKind.Value;
        return isValue
            ? call with
            {
                Expression = $"new {RuntimeNames.ValueTask}<{method.Signature.Return.Result}>({call.Expression})",
            }
            : call;
    }

    private static LoadCall Wrap(ReturnModel type, string call)
    {
        string buffered = $"global::System.Linq.Enumerable.ToArray<{type.BufferedElement}>";
        return (type.Kind, type.BufferedElement) switch
        {
            (ReturnKind.Value, null) => new LoadCall("", call),
            (ReturnKind.Value, _) => new LoadCall("", $"{buffered}({call})"),
            (ReturnKind.Task, null) => new LoadCall("", $"new {RuntimeNames.ValueTask}<{type.Result}>({call})"),
            (ReturnKind.ValueTask, null) => new LoadCall("", call),
            _ => new LoadCall("async ", $"{buffered}(await {call}.ConfigureAwait(false))"),
        };
    }
}
