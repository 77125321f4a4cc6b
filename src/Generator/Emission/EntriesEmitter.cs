using Cachewright.Generator.Model;

namespace Cachewright.Generator.Emission;

/// <summary>Writes one group of a handle: the entries of the cached methods of one name.</summary>
internal static class EntriesEmitter
{
    /// <summary>Ends the name of the member that stands for a generic method as a whole.</summary>
    public const string OfAnyType = "OfAnyType";

    /// <summary>Writes the nested class.</summary>
    public static void Emit(SourceWriter writer, ServiceModel service, IReadOnlyList<CachedMethodModel> methods)
    {
        EntriesNames names = methods[0].Names;
        writer.Line($"/// <summary>The entries of {Reference(service.Names, methods[0])}.</summary>");
        writer.Open($"public sealed class {names.GroupType}");
        EmitConstructor(writer, methods);
        foreach (CachedMethodModel method in methods)
        {
            EmitMethod(writer, method);
            EntryOperationsEmitter.Emit(writer, service, method);
        }

        EmitInvalidateAll(writer, methods);
        writer.Close();
    }

    /// <summary>The method in a doc comment: one that implements an interface explicitly can't be referred to.</summary>
    public static string Reference(ServiceNames names, CachedMethodModel method) =>
        method.LoadCast.Length > 0
            ? $"<c>{names.ClassReference.Replace("global::", "")}.{method.Signature.Name}</c>"
            : $"<see cref=\"{names.ClassReference}.{method.Signature.Reference}\"/>";

    /// <summary>The member of a group that stands for all entries of a method, whatever its type arguments.</summary>
    public static string WholeMethod(CachedMethodModel method) =>
        method.Signature.TypeParameterNames.Count == 0 ? method.Names.Method : method.Names.Method + OfAnyType;

    private static void EmitConstructor(SourceWriter writer, IReadOnlyList<CachedMethodModel> methods)
    {
        bool isGeneric = methods.Any(static item => item.Signature.TypeParameterNames.Count > 0);
        writer.Line($"private readonly {RuntimeNames.ICache} _cache;");
        writer.Line("private readonly object? _serviceKey;");
        if (isGeneric)
        {
            writer.Line(
                $"private readonly global::System.Collections.Concurrent.ConcurrentDictionary<global::System.Type, {RuntimeNames.CachedMethod}> _methods = new();"
            );
        }

        writer.Line();
        writer.Open($"internal {methods[0].Names.GroupType}({RuntimeNames.ICache} cache, object? serviceKey)");
        writer.Line("_cache = cache;");
        writer.Line("_serviceKey = serviceKey;");

        foreach (CachedMethodModel method in methods)
        {
            if (method.Signature.TypeParameterNames.Count == 0)
            {
                DefinitionEmitter.Emit(writer, method, $"{method.Names.Method} = ", "cache", "serviceKey");
            }
            else
            {
                writer.Line(
                    $"{WholeMethod(method)} = new {RuntimeNames.WholeMethod}(cache, {Literal(method.Identity)}, serviceKey);"
                );
            }
        }

        writer.Close();
    }

    private static void EmitMethod(SourceWriter writer, CachedMethodModel method)
    {
        SignatureModel signature = method.Signature;
        string type =
            $"{RuntimeNames.CachedMethod}<{method.Names.Key}{signature.TypeParameters}, {signature.Return.Result}>";
        writer.Line();
        writer.Line($"/// <summary>What the generated code of <c>{signature.Name}</c> calls.</summary>");
        writer.Line(GeneratedFile.Hidden);
        if (signature.TypeParameterNames.Count == 0)
        {
            writer.Line($"public {type} {method.Names.Method} {{ get; }}");
            return;
        }

        writer.Line($"public {RuntimeNames.CachedMethod} {WholeMethod(method)} {{ get; }}");
        writer.Line();
        writer.Line($"/// <summary>What the generated code of <c>{signature.Name}</c> calls.</summary>");
        writer.Line(GeneratedFile.Hidden);
        writer.Open(
            $"public {type} {method.Names.Method}{signature.TypeParameters}(){HandleEmitter.Clause(signature.Constraints)}"
        );
        string key = $"typeof({method.Names.Key}{signature.TypeParameters})";
        writer.Open($"if (!_methods.TryGetValue({key}, out {RuntimeNames.CachedMethod}? known))");
        DefinitionEmitter.Emit(writer, method, "known = ", "_cache", "_serviceKey");
        writer.Line($"known = _methods.GetOrAdd({key}, known);");
        writer.Close();
        writer.Line();
        writer.Line($"return ({type})known;");
        writer.Close();
    }

    private static void EmitInvalidateAll(SourceWriter writer, IReadOnlyList<CachedMethodModel> methods)
    {
        writer.Line();
        writer.Line("/// <summary>Invalidates every entry, in a handful of commands however many there are.</summary>");
        writer.Line("/// <param name=\"cancellationToken\">Ends the wait, not the invalidation.</param>");
        string head =
            $"public {RuntimeNames.ValueTask} InvalidateAllAsync({RuntimeNames.CancellationToken} cancellationToken = default)";
        writer.Open(head);
        writer.Line($"var write = new {RuntimeNames.CacheWrite}(_cache);");
        foreach (CachedMethodModel method in methods)
        {
            writer.Line($"write.InvalidateAll({WholeMethod(method)});");
        }

        writer.Line("return write.FinishAsync(cancellationToken);");
        writer.Close();
    }

    /// <summary>A C# string literal.</summary>
    public static string Literal(string text) =>
        Microsoft.CodeAnalysis.CSharp.SymbolDisplay.FormatLiteral(text, quote: true);
}
