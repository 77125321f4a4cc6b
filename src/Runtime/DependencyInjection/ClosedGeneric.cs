using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace Cachewright.DependencyInjection;

/// <summary>Closes a generic type as the container does it, with the same limit under NativeAOT.</summary>
internal static class ClosedGeneric
{
    public static bool IsPossible(Type[] arguments) =>
        RuntimeFeature.IsDynamicCodeSupported || !arguments.Any(static argument => argument.IsValueType);

    [UnconditionalSuppressMessage(
        "Trimming",
        "IL2055",
        Justification = "The arguments are those of a closed type that fulfils the same constraints; generated decorators demand no members of them."
    )]
    [UnconditionalSuppressMessage(
        "AOT",
        "IL3050",
        Justification = "Code for reference types is shared; value types are refused where it can't be made at run time."
    )]
    public static Type Of(Type definition, Type[] arguments)
    {
        if (!IsPossible(arguments))
        {
            throw new InvalidOperationException(
                $"{definition} can't be used with value types ({string.Join<Type>(", ", arguments)}) in an application compiled with NativeAOT."
            );
        }
        return definition.MakeGenericType(arguments);
    }
}
