using Microsoft.Extensions.Options;

namespace Cachewright.DependencyInjection;

/// <summary>
/// Refuses registrations that came too late to be decorated, and classes that would share entries. It goes with the validation of the settings, because that runs at
/// the right moments: when the host starts, and before the first <see cref="ICache"/>.
/// </summary>
internal sealed class RegistrationValidator(Decorations decorations) : IValidateOptions<CachewrightOptions>
{
    public ValidateOptionsResult Validate(string? name, CachewrightOptions options)
    {
        var problems = decorations
            .Registrations.Where(descriptor => !decorations.Made(descriptor))
            .Select(UndecoratedRegistration.Explain)
            .OfType<string>()
            .Concat(decorations.Sharing().Select(static group => Explain(group.Annotated, group.Classes)))
            .ToList();
        return problems.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(problems);
    }

    private static string Explain(Type annotated, IReadOnlyList<Type> classes) =>
        $"{string.Join(" and ", classes)} would share the cached entries of {annotated}: "
        + "annotate the methods in each class, or register them under different keys.";
}
