using System.Runtime.CompilerServices;
using Microsoft.Extensions.DependencyInjection;

namespace Cachewright.DependencyInjection;

/// <summary>
/// An assembly announces its annotated classes in its module initializer. Under the JIT that runs only when code of the assembly
/// does, which need not have happened where its class is just named in a registration. (NativeAOT runs all of them at the start.)
/// </summary>
internal static class ModuleInitializers
{
    public static void RunForAll(IServiceCollection services)
    {
        if (!RuntimeFeature.IsDynamicCodeSupported)
        {
            return;
        }
        foreach (var descriptor in services)
        {
            RunFor(descriptor.ServiceType);
            RunFor(descriptor.KnownType());
        }
    }

    /// <summary>Does nothing where it ran already.</summary>
    private static void RunFor(Type type) => RuntimeHelpers.RunModuleConstructor(type.Module.ModuleHandle);
}
