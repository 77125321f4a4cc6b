using Cachewright.Generator.Model;

namespace Cachewright.Generator.Emission;

/// <summary>Writes the part of a class that implements its partial methods.</summary>
internal static class PartialEmitter
{
    /// <summary>The name of the member through which a handle runs the body without the cache.</summary>
    public static string UncachedName(string method) => method.TrimStart('@') + "Uncached";

    /// <summary>What stands behind the modifiers. Defaults of parameters are with the declaration.</summary>
    public static string Head(SignatureModel signature)
    {
        string parameters = string.Join(
            ", ",
            signature.Parameters.Select(static item => $"{item.Modifier}{item.Type} {item.Name}")
        );
        return $"{signature.Return.Type} {signature.Name}{signature.TypeParameters}({parameters}){HandleEmitter.Clause(signature.Constraints)}";
    }

    /// <summary>Writes the file.</summary>
    public static GeneratedFile Emit(ServiceModel service, PartialClassModel part)
    {
        SourceWriter writer = GeneratedFile.Start(service.Names.Namespace, acceptedIds: service.Names.AcceptedIds);
        foreach (string declaration in part.Declarations)
        {
            writer.Open(declaration);
        }

        for (int index = 0; index < part.Methods.Count; index++)
        {
            if (index > 0)
            {
                writer.Line();
            }

            EmitMethod(writer, service, part.Methods[index]);
        }

        EmitForwarders(writer, service);
        for (int depth = part.Declarations.Count; depth > 0; depth--)
        {
            writer.Close();
        }

        return new GeneratedFile($"{service.Names.FileName}.Partial.g.cs", writer.ToString());
    }

    private static void EmitForwarders(SourceWriter writer, ServiceModel service)
    {
        IEnumerable<PolicyMethodModel?> policies = service.Cached.SelectMany(static item =>
            new[] { item.TtlFrom, item.When, item.Unless }
        );
        foreach (string forwarder in policies.Select(static item => item?.Forwarder).OfType<string>().Distinct())
        {
            writer.Line();
            writer.Line("/// <summary>Lets generated classes call a private method.</summary>");
            writer.Line(GeneratedFile.Hidden);
            writer.Line(forwarder);
        }
    }

    private static void EmitMethod(SourceWriter writer, ServiceModel service, PartialMethodModel method)
    {
        SignatureModel signature = method.Signature;
        HandleAccess handle = HandleAccess.FromCache(
            service.Names.QualifiedHandle,
            method.Cache,
            new LocalNames(signature)
        );
        string head = Head(signature);
        if (method.CachedIndex >= 0)
        {
            CachedMethodModel cached = service.Cached[method.CachedIndex];
            writer.Line($"{method.Modifiers} {head}");
            string original = method.IsStatic ? "" : "this";
            CachedBodyEmitter.Emit(writer, cached, handle, original, static target => target, method.Core);
            writer.Line();
            EmitUncached(writer, method);
            return;
        }

        WriteMethodModel write = service.Writes[method.WriteIndex];
        string async = WriteBodyEmitter.AsyncModifier(write);
        writer.Line($"{method.Modifiers.Replace("partial", async + "partial")} {head}");
        string call = $"{method.Core}{signature.TypeParameters}({CachedBodyEmitter.PassedOn(signature)})";
        new WriteBodyEmitter(writer, write, handle, call).Emit();
    }

    private static void EmitUncached(SourceWriter writer, PartialMethodModel method)
    {
        SignatureModel signature = method.Signature;
        IEnumerable<ParameterModel> passed = signature.Parameters.Where(static item =>
            item.Role != ParameterRole.Cache
        );
        string parameters = string.Join(", ", passed.Select(static item => $"{item.Type} {item.Name}"));
        writer.Line(
            $"/// <summary>The body of <see cref=\"{signature.Reference}\"/>, for the handle's RefreshAsync.</summary>"
        );
        writer.Line(GeneratedFile.Hidden);
        writer.Line(
            $"internal {(method.IsStatic ? "static " : "")}{signature.Return.Type} {UncachedName(signature.Name)}{signature.TypeParameters}({parameters}){HandleEmitter.Clause(signature.Constraints)} =>"
        );
        writer.Line($"    {method.Core}{signature.TypeParameters}({CachedBodyEmitter.PassedOn(signature)});");
    }
}
