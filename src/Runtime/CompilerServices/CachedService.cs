using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;

namespace Cachewright.CompilerServices;

/// <summary>
/// What <c>AddCachewright</c> must know of an annotated class. The generator emits a module initializer that adds one to
/// <see cref="CachedServices"/> per class.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class CachedService
{
    /// <summary>The annotated class; an open generic definition where the class is generic.</summary>
    public required Type Implementation { get; init; }

    /// <summary>The generated handle, registered as a singleton (keyed where the class's registration is keyed).</summary>
    [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)]
    public required Type Handle { get; init; }

    /// <summary>The names of the class's cached methods as in <see cref="CachedMethodDefinition{TKey, TValue}.Name"/>; tokens of whole methods are made from them.</summary>
    public required IReadOnlyList<string> MethodNames { get; init; }

    /// <summary>Makes the handle, for a class that is not generic.</summary>
    public Func<ICache, object?, object>? CreateHandle { get; init; }

    /// <summary>
    /// Puts the decorator around an instance: the original, its handle. Null where the class is generic
    /// (<see cref="OpenDecorator"/>), or has partial methods only.
    /// </summary>
    public Func<object, object, object>? Decorate { get; init; }

    /// <summary>The decorator of a generic class: an open generic type that the container builds.</summary>
    [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)]
    public Type? OpenDecorator { get; init; }
}
