using System.Text;
using Cachewright.Generator.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Cachewright.Generator.Emission;

/// <summary>Writes the files of one annotated class.</summary>
internal static class ServiceEmitter
{
    /// <summary>Adds handle, decorator, partial methods and registration. A class of which something was refused gets nothing: the build fails anyway.</summary>
    public static void Emit(SourceProductionContext context, ServiceModel service)
    {
        if (service.Rejections.Count > 0)
        {
            return;
        }

        foreach (GeneratedFile file in Files(service))
        {
            context.AddSource(file.Name, SourceText.From(file.Text, Encoding.UTF8));
        }
    }

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
