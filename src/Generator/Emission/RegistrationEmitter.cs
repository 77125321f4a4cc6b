using Cachewright.Generator.Model;

namespace Cachewright.Generator.Emission;

/// <summary>Writes the module initializer that makes a class known to <c>AddCachewright</c>.</summary>
internal static class RegistrationEmitter
{
    /// <summary>Writes the file.</summary>
    public static GeneratedFile Emit(ServiceModel service)
    {
        ServiceNames names = service.Names;
        bool isGeneric = names.TypeParameterNames.Count > 0;
        string handle = $"{names.Handle}{names.OpenTypeParameters}";
        SourceWriter writer = GeneratedFile.Start(names.Namespace, acceptedIds: names.AcceptedIds);
        writer.Line(
            $"/// <summary>Makes <see cref=\"{names.ClassReference}\"/> known to <c>AddCachewright</c>.</summary>"
        );
        writer.Line(GeneratedFile.Attribute);
        writer.Open($"file static class {names.Handle}Registration");
        writer.Line("[global::System.Runtime.CompilerServices.ModuleInitializer]");
        writer.Open("internal static void Register()");
        writer.Open($"{RuntimeNames.CachedServices}.Add(new {RuntimeNames.CachedService}");
        writer.Line($"Implementation = typeof({names.ClassDefinition}),");
        writer.Line($"Handle = typeof({handle}),");
        writer.Line(
            $"MethodNames = new string[] {{ {string.Join(", ", service.Cached.Where(static item => !item.SharesEntries).Select(static item => EntriesEmitter.Literal(item.Identity)))} }},"
        );
        if (!isGeneric)
        {
            writer.Line($"CreateHandle = static (cache, serviceKey) => new {names.Handle}(cache, serviceKey),");
        }

        if (service.Decorator is not null && !isGeneric)
        {
            writer.Line($"DecoratorType = typeof({names.Decorator}),");
        }

        if (service.Decorator is not null)
        {
            writer.Line(
                isGeneric
                    ? $"OpenDecorator = typeof({names.Decorator}{names.OpenTypeParameters}),"
                    : $"Decorate = static (original, handle) => new {names.Decorator}(({names.Class})original, ({names.Handle})handle),"
            );
        }

        writer.Close(");");
        writer.Close();
        writer.Close();
        return new GeneratedFile($"{names.FileName}.Registration.g.cs", writer.ToString());
    }
}
