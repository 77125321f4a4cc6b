using System.Text;
using Cachewright.Generator.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Cachewright.Generator.Emission;

/// <summary>Writes the files of one annotated class.</summary>
internal static class ServiceEmitter
{
    /// <summary>Adds handle, decorator, partial methods and registration. A class of which something was refused gets none of them: the build fails anyway.</summary>
    public static void Emit(SourceProductionContext context, ServiceModel service)
    {
        foreach (GeneratedFile file in service.Rejections.Count > 0 ? Refused(service) : Files(service))
        {
            context.AddSource(file.Name, SourceText.From(file.Text, Encoding.UTF8));
        }
    }

    private static IEnumerable<GeneratedFile> Refused(ServiceModel service) =>
        service.RefusedPart is { } part ? [RefusedPartEmitter.Emit(service.Names, part)] : [];

    /// <summary>The files of a class.</summary>
    public static IEnumerable<GeneratedFile> Files(ServiceModel service)
    {
        yield return HandleEmitter.Emit(service);
        if (service.Decorator is { } decorator)
        {
            yield return DecoratorEmitter.Emit(service, decorator);
        }

        if (service.Partial is { } part)
        {
            yield return PartialEmitter.Emit(service, part);
        }

        yield return RegistrationEmitter.Emit(service);
    }
}
