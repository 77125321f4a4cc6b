using System.Reflection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace Cachewright.DependencyInjection;

/// <summary>Names the namespace of the keys after the application, where no setting does.</summary>
internal sealed class ApplicationNamespace(IHostEnvironment? environment = null)
    : IPostConfigureOptions<CachewrightOptions>
{
    public void PostConfigure(string? name, CachewrightOptions options)
    {
        if (string.IsNullOrEmpty(options.Namespace))
        {
            options.Namespace = Safe(environment?.ApplicationName) ?? Safe(Assembly.GetEntryAssembly()?.GetName().Name);
        }
    }

    /// <summary>An application may be called what a namespace can't be.</summary>
    private static string? Safe(string? name) =>
        string.IsNullOrWhiteSpace(name)
            ? null
            : string.Concat(
                name.Select(static letter => char.IsLetterOrDigit(letter) || letter is '.' or '_' or '-' ? letter : '-')
            );
}
