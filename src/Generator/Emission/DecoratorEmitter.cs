using Cachewright.Generator.Model;

namespace Cachewright.Generator.Emission;

/// <summary>Writes the decorator of a class: its interfaces, with the cache in front of annotated methods and everything else passed on.</summary>
internal static class DecoratorEmitter
{
    private const string OriginalField = "_original";
    private const string CacheField = "_cache";

    /// <summary>Writes the file.</summary>
    public static GeneratedFile Emit(ServiceModel service, DecoratorModel decorator)
    {
        ServiceNames names = service.Names;
        SourceWriter writer = GeneratedFile.Start(names.Namespace, acceptedIds: names.AcceptedIds);
        writer.Line($"/// <summary>Puts the cache in front of <see cref=\"{names.ClassReference}\"/>.</summary>");
        writer.Line(GeneratedFile.Attribute);
        writer.Open(
            $"internal sealed class {names.Decorator}{names.TypeParameters} : {string.Join(", ", decorator.Interfaces)}{HandleEmitter.Clause(names.Constraints)}"
        );
        writer.Line($"private readonly {names.Class} _original;");
        writer.Line($"private readonly {names.HandleType} _cache;");
        writer.Line();
        EmitConstructor(writer, names);
        foreach (MemberModel member in decorator.Members)
        {
            writer.Line();
            EmitMember(writer, service, member);
        }

        writer.Close();
        return new GeneratedFile($"{names.FileName}.Decorator.g.cs", writer.ToString());
    }

    /// <summary>The field of the original, as it is reached where parameters may have its name.</summary>
    public static string Original(EquatableArray<ParameterModel> parameters) => Field(OriginalField, parameters);

    private static string Field(string name, EquatableArray<ParameterModel> parameters) =>
        parameters.Any(item => item.Name == name) ? "this." + name : name;

    private static void EmitConstructor(SourceWriter writer, ServiceNames names)
    {
        if (names.TypeParameterNames.Count == 0)
        {
            writer.Line("/// <summary>Wraps an instance.</summary>");
            writer.Open($"internal {names.Decorator}({names.Class} original, {names.HandleType} cache)");
            writer.Line("_original = original;");
            writer.Line("_cache = cache;");
            writer.Close();
            return;
        }

        writer.Line(
            "/// <summary>Wraps the registered instance; the container calls this, because a generic class can't be wrapped by a factory.</summary>"
        );
        writer.Open(
            $"public {names.Decorator}(global::System.IServiceProvider services, {RuntimeNames.ServiceKey} object? serviceKey = null)"
        );
        writer.Line(
            $"_original = {RuntimeNames.CachedServices}.Original<{names.Class}>(services, typeof({names.ClassDefinition}), serviceKey);"
        );
        writer.Line($"_cache = {RuntimeNames.CachedServices}.Handle<{names.HandleType}>(services, serviceKey);");
        writer.Close();
    }

    private static void EmitMember(SourceWriter writer, ServiceModel service, MemberModel member)
    {
        writer.Line("/// <inheritdoc />");
        if (member.IsObsolete)
        {
            writer.Line(GeneratedFile.Obsolete);
        }

        switch (member)
        {
            case MethodMember method:
                EmitMethod(writer, service, method);
                break;
            case PropertyMember property:
                ForwardedMemberEmitter.Emit(writer, property);
                break;
            case EventMember @event:
                ForwardedMemberEmitter.Emit(writer, @event);
                break;
        }
    }

    private static void EmitMethod(SourceWriter writer, ServiceModel service, MethodMember member)
    {
        SignatureModel signature = member.Signature;
        string head =
            $"{member.RefReturn}{signature.Return.Type} {member.Interface}.{signature.Name}{signature.TypeParameters}({Parameters(signature)}){HandleEmitter.Clause(signature.ExplicitConstraints)}";
        HandleAccess handle = HandleAccess.FromField(Field(CacheField, signature.Parameters), service.Names.HandleType);
        if (member.IsDisposal)
        {
            writer.Line(
                $"{head} {(signature.Return.IsAsync ? "=> default;" : "{ }")} // the container disposes the original, too"
            );
        }
        else if (member.CachedIndex >= 0)
        {
            writer.Line(head);
            CachedBodyEmitter.Emit(
                writer,
                service.Cached[member.CachedIndex],
                handle,
                Original(signature.Parameters),
                original => Receiver.Of(original, member.Cast),
                signature.Name
            );
        }
        else if (member.WriteIndex >= 0)
        {
            WriteMethodModel write = service.Writes[member.WriteIndex];
            writer.Line(WriteBodyEmitter.AsyncModifier(write) + head);
            new WriteBodyEmitter(writer, write, handle, Call(member)).Emit();
        }
        else
        {
            writer.Line($"{head} => {(member.RefReturn.Length > 0 ? "ref " : "")}{Call(member)};");
        }
    }

    private static string Call(MethodMember member) =>
        $"{Receiver.Of(Original(member.Signature.Parameters), member.Cast)}.{member.Signature.Name}{member.Signature.TypeParameters}({member.Signature.Arguments})";

    private static string Parameters(SignatureModel signature) =>
        string.Join(
            ", ",
            signature.Parameters.Select(static item => $"{item.Attributes}{item.Modifier}{item.Type} {item.Name}")
        );
}
